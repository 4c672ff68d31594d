import type { Wallet } from '../contract/wallet.js';
import { formatMessage } from './format-message.js';
import type { Messages } from './messages.js';

/** Returns a message about a wallet, with the wallet's name and the end of its mobile number. */
export const formatName = (message: string, name: string, number = ''): string =>
  formatMessage(message, { name, number }).join('');

/** Returns `en` for a Latin name between words of another script, so that screen readers read it as English. */
export const nameLanguage = (name: string, { language, loading }: Messages): 'en' | undefined =>
  language && /^[ -~]+$/.test(name) && !/[a-z]/i.test(loading) ? 'en' : undefined;

/** Returns the last digits of a masked mobile number: `"78"` for `"98****78"`. */
export const lastDigits = (number: string): string => number.slice(-2);

/** Returns the providers of which a list has several wallets. */
export function providersWithTwins(wallets: readonly Wallet[]): Set<string> {
  const seen = new Set<string>();
  const twins = new Set<string>();
  for (const { provider } of wallets) (seen.has(provider) ? twins : seen).add(provider);
  return twins;
}

/**
 * Returns the name of a wallet: "Paytm", or "Paytm ending in 78" if the list has another wallet of the same provider.
 *
 * @param name Name of the provider or of an instrument.
 */
export const formatWalletName = (
  { mobileNumber }: Wallet,
  twin: boolean,
  messages: Messages,
  name: string,
): string =>
  twin && mobileNumber ? formatName(messages.nameEndingIn, name, lastDigits(mobileNumber)) : name;

/** Returns a function that names the wallets of a list, so that no two names are alike. */
export function walletNamer(
  wallets: readonly Wallet[],
  { messages, nameOf }: NamingContext,
): (wallet: Wallet) => string {
  const twins = providersWithTwins(wallets);
  return (wallet) => formatWalletName(wallet, twins.has(wallet.provider), messages, nameOf(wallet.provider));
}

/** The words and names of the customer's language. */
interface NamingContext {
  messages: Messages;
  nameOf: (provider: string) => string;
}
