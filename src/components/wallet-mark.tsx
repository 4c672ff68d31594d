'use client';
import { forwardRef } from 'react';
import { markProps } from './mark-props.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<span>` with two letters and a colour, always the same for a provider. To show official logos, give
 * `WalletList` your own `mark` component, or set a background image on `.batua-mark[data-provider='PAYTM']`.
 */
export const WalletMark = forwardRef<HTMLSpanElement, WalletMarkProps>(function WalletMark(
  { provider, ...root },
  ref,
) {
  return <span {...rootProps('batua-mark', root)} ref={ref} {...markProps(provider)} />;
});

export interface WalletMarkProps extends RootProps<'span'> {
  /** Provider, as Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
