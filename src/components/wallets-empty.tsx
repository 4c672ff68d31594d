'use client';
import { forwardRef } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { type RootProps, rootProps } from './root-props.js';

/** Renders a `<p>` that says that the customer has no wallets, or none that is linked, and what to do instead. */
export const WalletsEmpty = forwardRef<HTMLParagraphElement, WalletsEmptyProps>(function WalletsEmpty(
  { unlinked, ...root },
  ref,
) {
  const { messages } = useWalletsContext();
  return (
    <p {...rootProps('batua-empty', root)} ref={ref}>
      {unlinked ? messages.noneLinked : messages.empty}
    </p>
  );
});

export interface WalletsEmptyProps extends RootProps<'p'> {
  /**
   * Whether the customer has wallets that are not linked.
   * @default false
   */
  unlinked?: boolean | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
