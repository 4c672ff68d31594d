import type { Wallet } from '../contract/wallet.js';
import type { Clock } from './clock.js';
import type { RequestBody } from './requester.js';

/** The answer of the list and refresh calls. */
export interface WalletsAnswer {
  /** In Juspay's order. */
  wallets: Wallet[];
}

/** The answer of a call on one wallet. */
export interface WalletAnswer {
  wallet: Wallet;
}

export interface RequestOptions {
  /** Aborts the request. The promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * The browser's side of the proxy contract. Every call rejects with a `WalletsError`, or with the reason of
 * its aborted signal.
 */
export interface WalletsClient {
  /** URL or path of the merchant's proxy, without a trailing slash. Part of every query key. */
  readonly endpoint: string;
  /** The clock that gives balances their age. */
  readonly clock: Clock;
  /** Lists the customer's wallets with the last known balances. */
  listWallets(options?: RequestOptions): Promise<WalletsAnswer>;
  /** Asks every provider for its balance. Takes up to several seconds. Answers linked wallets only. */
  refreshBalances(options?: RequestOptions): Promise<WalletsAnswer>;
  /** Asks one wallet's provider for its balance. */
  refreshWallet(walletId: string, options?: RequestOptions): Promise<WalletAnswer>;
  /**
   * Posts to a route that answers one wallet. Linking uses it.
   *
   * @param path Relative to the endpoint, from `routes`.
   * @param read Returns what else the JSON body says. It must leave out tokens.
   */
  command<Extra extends object>(
    path: string,
    read: (body: unknown) => Extra,
    options?: RequestOptions,
    body?: RequestBody,
  ): Promise<WalletAnswer & Extra>;
}
