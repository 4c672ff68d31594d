import type { RequestBody } from '../../client/requester.js';
import type { RequestOptions, WalletAnswer, WalletsClient } from '../../client/wallets-client.js';
import { type LinkAnswer, parseLinkAnswer } from '../../contract/parse-link-answer.js';
import { type WalletCommand, routes } from '../../contract/routes.js';

export interface NewWallet {
  /** The provider as Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** Only for a backend that reads the number from the request. batua's proxy uses the merchant's records. */
  mobileNumber?: string;
}

/** The answer to a linking call: the wallet, and the provider's data about the next step. */
export interface LinkingAnswer extends WalletAnswer, LinkAnswer {}

/** Returns the calls that add, link and remove wallets. They reject as `WalletsClient` does. */
export function linkingCalls(client: WalletsClient) {
  const call = (path: string, options?: RequestOptions, body?: RequestBody): Promise<LinkingAnswer> =>
    client.command(path, parseLinkAnswer, options, body);

  const command =
    (name: WalletCommand) =>
    (walletId: string, options?: RequestOptions): Promise<LinkingAnswer> =>
      call(routes.wallet(walletId, name), options);

  return {
    /** Creates an unlinked wallet. The provider sends a code. */
    createWallet: ({ provider, mobileNumber }: NewWallet, options?: RequestOptions) =>
      call(routes.wallets, options, { wallet: provider, mobile_number: mobileNumber }),
    /** Asks the provider to send a code for an unlinked wallet. */
    authenticateWallet: command('authenticate'),
    /** Asks the provider to send the code again. */
    resendOtp: command('resend'),
    /** Links a wallet. An answer with an unlinked wallet means that the code was wrong. */
    linkWallet: (walletId: string, otp: string, options?: RequestOptions) =>
      call(routes.wallet(walletId, 'link'), options, { otp }),
    /** Removes a wallet's link. */
    delinkWallet: command('delink'),
  };
}
