'use client';
import { forwardRef } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { type RootProps, rootProps } from './root-props.js';

/** Renders a `<p>` that says that the customer has no wallets to pay with, and what to do instead. */
export const WalletsEmpty = forwardRef<HTMLParagraphElement, WalletsEmptyProps>(
  function WalletsEmpty(root, ref) {
    const { messages } = useWalletsContext();
    return (
      <p {...rootProps('batua-empty', root)} ref={ref}>
        {messages.empty}
      </p>
    );
  },
);

export interface WalletsEmptyProps extends RootProps<'p'> {
  /** CSS class added to the root element. */
  className?: string | undefined;
}
