import { providerName } from '../model/provider-name.js';

/** Returns the props of a `WalletMark` that depend on its provider. */
export const markProps = (provider: string) => ({
  'data-provider': provider,
  'data-hue': hueOf(provider),
  'aria-hidden': true,
  children: lettersOf(provider),
});

/** Returns two letters of a Latin name: its capitals (PhonePe: PP), or its first and third consonant (Paytm: PT). */
function lettersOf(provider: string): string {
  const name = providerName(provider);
  const capitals = name.match(/[A-Z]/g) ?? [];
  const consonants = name.match(/[b-df-hj-np-tv-z]/gi) ?? [];
  const [first = '', second = consonants[2] ?? consonants[1] ?? ''] = capitals;
  return (first + second).toUpperCase();
}

/** Returns one of twelve hues. No two providers that batua knows share both letters and hue. */
const hueOf = (provider: string) =>
  [...provider.toUpperCase()].reduce((hash, letter) => (hash * 6 + letter.charCodeAt(0)) % 997, 7) % 12;
