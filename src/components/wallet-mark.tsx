'use client';
import { forwardRef } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<span>` with a provider's initials. To show official logos, give `WalletList` your own `mark` component,
 * or set a background image on `.batua-mark[data-provider='PAYTM']`.
 */
export const WalletMark = forwardRef<HTMLSpanElement, WalletMarkProps>(function WalletMark(
  { provider, ...root },
  ref,
) {
  const words = useWalletsContext().nameOf(provider).split(' ').slice(0, 2);
  return (
    <span {...rootProps('batua-mark', root)} ref={ref} data-provider={provider} aria-hidden="true">
      {words.map(([first = '']) => first.toUpperCase()).join('')}
    </span>
  );
});

export interface WalletMarkProps extends RootProps<'span'> {
  /** Provider, as Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
