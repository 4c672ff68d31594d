import { parseLinkAnswer } from '../contract/parse-link-answer.js';
import { parseWallet, parseWallets } from '../contract/parse-wallets.js';
import { type WalletCommand, routes } from '../contract/routes.js';
import type { OnWarning } from '../contract/wallets-warning.js';
import { createClock } from './clock.js';
import { type Body, type HeadersOption, type Send, createSend } from './send.js';
import type { LinkingAnswer, RequestOptions, WalletsAnswer, WalletsClient } from './wallets-client.js';

export interface WalletsClientOptions {
  /**
   * Where the merchant's proxy answers: `"/api/wallets"`, or a URL of another origin. Outside a browser a
   * relative one needs a `fetch` that knows its origin.
   */
  endpoint: string;
  /** Headers for every request: a value, or a function (also async) that is asked each time. */
  headers?: HeadersOption | undefined;
  /**
   * Whether cookies go along.
   * @default 'same-origin'
   */
  credentials?: RequestCredentials | undefined;
  /**
   * How long to wait for an answer, in milliseconds.
   * @default 30_000
   */
  timeout?: number | undefined;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * The device's clock, in epoch milliseconds. It is corrected by the server's `Date`.
   * @default Date.now
   */
  now?: (() => number) | undefined;
  /** Told of every row or field that could not be read. The others are shown all the same. */
  onWarning?: OnWarning | undefined;
}

/** Makes the browser's client of the merchant's wallet endpoint. */
export function createWalletsClient(options: WalletsClientOptions): WalletsClient {
  const endpoint = options.endpoint.replace(/\/+$/, '');
  const clock = createClock(options.now);
  const send = createSend(clock, { ...options, endpoint });

  async function many(...request: Parameters<Send>): Promise<WalletsAnswer> {
    return { wallets: parseWallets(await send(...request), options.onWarning) };
  }

  async function one(path: string, request?: RequestOptions, body?: Body): Promise<LinkingAnswer> {
    const answer = await send('POST', path, request, body);
    return { wallet: parseWallet(answer, options.onWarning), ...parseLinkAnswer(answer) };
  }

  const command = (name: WalletCommand, body?: Body) => (walletId: string, request?: RequestOptions) =>
    one(routes.wallet(walletId, name), request, body);

  return {
    endpoint,
    clock,
    listWallets: (request) => many('GET', routes.wallets, request),
    refreshBalances: (request) => many('POST', routes.refreshBalances, request),
    refreshWallet: command('refresh'),
    createWallet: ({ provider, mobileNumber }, request) =>
      one(routes.wallets, request, { wallet: provider, mobile_number: mobileNumber }),
    authenticateWallet: command('authenticate'),
    resendOtp: command('resend'),
    linkWallet: (walletId, otp, request) => command('link', { otp })(walletId, request),
    delinkWallet: command('delink'),
  };
}
