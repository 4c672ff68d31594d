import type { ReactNode } from 'react';
import type { OrderLine } from '../shop/baskets.js';

const drawings: Record<OrderLine['picture'], ReactNode> = {
  beans: (
    <>
      <path className="pic-body" d="M17 18h22l3 29a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3z" />
      <path className="pic-dark" d="M17 18l2-7h18l2 7z" />
      <rect className="pic-light" x="20" y="26" width="16" height="15" rx="2" />
      <path className="pic-line" d="M28 29c-4 3-4 6 0 9 4-3 4-6 0-9zM28 30.5v6" />
    </>
  ),
  filter: (
    <>
      <path className="pic-body" d="M19 13h18v15H19z" />
      <path className="pic-dark" d="M17 28h22l-2 19a3 3 0 0 1-3 3H22a3 3 0 0 1-3-3z" />
      <rect className="pic-light" x="17" y="9" width="22" height="5" rx="2" />
      <path className="pic-line" d="M28 9V5.5M24 33v11M32 33v11" />
    </>
  ),
  machine: (
    <>
      <path className="pic-dark" d="M11 12h34v9H11z" />
      <path className="pic-body" d="M13 21h12v23H13z" />
      <path className="pic-dark" d="M11 44h34v6H11z" />
      <path className="pic-light" d="M31 34h9l-1 9h-7z" />
      <path className="pic-line" d="M35.5 21v6M32 27h7M17 16.5h3M24 16.5h3" />
    </>
  ),
};

/** The shop's own drawing of an item. */
export function LinePicture({ name }: { name: OrderLine['picture'] }): ReactNode {
  return (
    <svg className="picture" width="56" height="56" viewBox="0 0 56 56" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
