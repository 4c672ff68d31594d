import type { Wallet } from '../contract/wallet.js';
import { formatMessage } from './format-message.js';
import type { Messages } from './messages.js';

/** Returns a message about a wallet, with the wallet's name and the end of its mobile number. */
export const formatName = (message: string, name: string, number = ''): string =>
  formatMessage(message, { name, number }).join('');

/** Returns the last digits of a masked mobile number: `"78"` for `"98****78"`. */
export const lastDigits = (number: string): string => /\d{2,4}$/.exec(number)?.[0] ?? number;

/**
 * Returns a name for a wallet that no other wallet in the list has: "Paytm", or "Paytm ending in 78" if there are two.
 *
 * @param name Name of the provider or of an instrument.
 */
export function formatWalletName(
  { provider, mobileNumber }: Wallet,
  wallets: readonly Wallet[],
  messages: Messages,
  name: string,
): string {
  const alike = wallets.filter((other) => other.provider === provider).length > 1;
  return alike && mobileNumber ? formatName(messages.nameEndingIn, name, lastDigits(mobileNumber)) : name;
}
