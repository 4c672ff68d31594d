import type { Wallet } from '../contract/wallet.js';
import type { Clock } from './clock.js';
import type { RequestBody } from './requester.js';

/** The answer to a list or refresh call. */
export interface WalletsAnswer {
  /** In Juspay's order. */
  wallets: Wallet[];
  /** Changes with the customer and says nothing else about them. Absent if the endpoint sends none. */
  customerTag?: string | undefined;
}

/** The answer to a call on one wallet. */
export interface WalletAnswer {
  wallet: Wallet;
  /** As in `WalletsAnswer`. */
  customerTag?: string | undefined;
}

export interface RequestOptions {
  /** Aborts the request. The promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * The browser's side of the proxy contract. Every call rejects with a `WalletsError`, or with the reason of its
 * aborted signal.
 */
export interface WalletsClient {
  /** URL or path of the merchant's proxy, without a trailing slash. It is part of every query key. */
  readonly endpoint: string;
  /** Changes with the customer. It is part of every key and never sent. */
  readonly customerKey?: string | undefined;
  /** The clock that determines the age of balances. */
  readonly clock: Clock;
  /** Lists the customer's wallets with the last known balances. */
  listWallets(options?: RequestOptions): Promise<WalletsAnswer>;
  /** Refreshes the balances at every provider. It takes up to several seconds and returns linked wallets only. */
  refreshBalances(options?: RequestOptions): Promise<WalletsAnswer>;
  /** Refreshes the balance of one wallet at its provider. */
  refreshWallet(walletId: string, options?: RequestOptions): Promise<WalletAnswer>;
  /**
   * Posts to a route that answers with one wallet. Linking uses it.
   *
   * @param path Relative to the endpoint, from `routes`.
   * @param read Returns additional fields of the JSON body, without tokens.
   */
  command<Extra extends object>(
    path: string,
    read: (body: unknown) => Extra,
    options?: RequestOptions,
    body?: RequestBody,
  ): Promise<WalletAnswer & Extra>;
}
