import type { LinkAnswer } from '../contract/parse-link-answer.js';
import type { Wallet } from '../contract/wallet.js';
import type { Clock } from './clock.js';

/** A list of wallets, as the list and refresh calls answer it. */
export interface WalletsAnswer {
  /** In Juspay's order. */
  wallets: Wallet[];
}

/** One wallet, as the calls on a single wallet answer it. */
export interface WalletAnswer {
  wallet: Wallet;
}

/** The answer of a call that links: the wallet, and what the provider says of the next step. */
export interface LinkingAnswer extends WalletAnswer, LinkAnswer {}

export interface RequestOptions {
  /** Aborts the request. The promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * The browser's side of the proxy contract. Every call rejects with a `WalletsError`, or with the abort
 * reason of its signal.
 */
export interface WalletsClient {
  /** Where the merchant's proxy answers, without a trailing slash. Part of every query key. */
  readonly endpoint: string;
  /** The time by which balances age. */
  readonly clock: Clock;
  /** The customer's wallets with the balances last known. */
  listWallets(options?: RequestOptions): Promise<WalletsAnswer>;
  /** Has every provider asked for its balance. Slow: up to several seconds. Answers linked wallets only. */
  refreshBalances(options?: RequestOptions): Promise<WalletsAnswer>;
  /** Has one wallet's provider asked for its balance. */
  refreshWallet(walletId: string, options?: RequestOptions): Promise<WalletAnswer>;
  /** Makes an unlinked wallet and has its provider send an OTP. */
  createWallet(
    wallet: { provider: string; mobileNumber?: string },
    options?: RequestOptions,
  ): Promise<LinkingAnswer>;
  /** Has the provider send an OTP for an unlinked wallet. */
  authenticateWallet(walletId: string, options?: RequestOptions): Promise<LinkingAnswer>;
  /** Has the provider send the OTP again. */
  resendOtp(walletId: string, options?: RequestOptions): Promise<LinkingAnswer>;
  /** Links a wallet. A wallet that is still unlinked in the answer means a wrong OTP. */
  linkWallet(walletId: string, otp: string, options?: RequestOptions): Promise<LinkingAnswer>;
  /** Takes a wallet's link away. */
  delinkWallet(walletId: string, options?: RequestOptions): Promise<WalletAnswer>;
}
