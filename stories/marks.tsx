import type { ReactNode } from 'react';
import type { WalletMarkProps } from '../src/index.js';

/** Renders the drawing of a purse as the mark of every provider, as a merchant's own component does. */
export function PurseMark({ provider }: WalletMarkProps): ReactNode {
  return (
    <svg className="batua-mark" viewBox="0 0 24 24" data-provider={provider} aria-hidden="true">
      <rect x="3" y="6" width="18" height="13" rx="3" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="16" cy="12.5" r="1.5" fill="currentColor" />
    </svg>
  );
}

/** Renders the first letter of a provider's name in a ring. */
export function RingMark({ provider }: WalletMarkProps): ReactNode {
  return (
    <span className="batua-mark ring-mark" data-provider={provider} aria-hidden="true">
      {provider.charAt(0)}
    </span>
  );
}
