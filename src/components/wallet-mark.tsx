'use client';
import { forwardRef } from 'react';
import { memoize } from '../model/memoize.js';
import { providerName } from '../model/provider-name.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<span>` with two letters and a colour, always the same for a provider. To show official logos, give
 * `WalletList` your own `mark` component, or set a background image on `.batua-mark[data-provider='PAYTM']`.
 */
export const WalletMark = forwardRef<HTMLSpanElement, WalletMarkProps>(function WalletMark(
  { provider, ...root },
  ref,
) {
  return (
    <span
      {...rootProps('batua-mark', root)}
      ref={ref}
      data-provider={provider}
      data-hue={hueOf(provider)}
      aria-hidden="true"
    >
      {lettersOf(provider)}
    </span>
  );
});

/** Returns two letters of a Latin name: its capitals (PhonePe: PP), or its first and third consonant (Paytm: PT). */
const lettersOf = memoize((provider) => {
  const name = providerName(provider);
  const capitals = name.match(/[A-Z]/g) ?? [];
  const consonants = name.match(/[b-df-hj-np-tv-z]/gi) ?? [];
  const [first = '', second = consonants[2] ?? consonants[1] ?? ''] = capitals;
  return (first + second).toUpperCase();
});

/** Returns one of twelve hues. No two providers that batua knows share both letters and hue. */
const hueOf = memoize(
  (provider) =>
    [...provider.toUpperCase()].reduce((hash, letter) => (hash * 6 + letter.charCodeAt(0)) % 997, 7) % 12,
);

export interface WalletMarkProps extends RootProps<'span'> {
  /** Provider, as Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
