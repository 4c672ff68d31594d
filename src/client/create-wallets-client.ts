import { parseLinkAnswer } from '../contract/parse-link-answer.js';
import { parseWallet, parseWallets } from '../contract/parse-wallets.js';
import { type WalletCommand, routes } from '../contract/routes.js';
import type { OnWarning } from '../contract/wallets-warning.js';
import { createClock } from './clock.js';
import { type Call, type HeadersOption, type Transport, send } from './send.js';
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
  const transport: Transport = {
    clock: createClock(options.now),
    // Looked up at each call, so that what replaces it later (MSW, a tracer) is met.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    headers: options.headers,
    credentials: options.credentials,
    timeout: options.timeout ?? 30_000,
    refusals: new Map(),
  };

  async function many(path: string, call: Call): Promise<WalletsAnswer> {
    return { wallets: parseWallets(await send(endpoint + path, call, transport), options.onWarning) };
  }

  async function one(path: string, call: Call): Promise<LinkingAnswer> {
    const body = await send(endpoint + path, call, transport);
    return { wallet: parseWallet(body, options.onWarning), ...parseLinkAnswer(body) };
  }

  const command = (walletId: string, name: WalletCommand, { signal }: RequestOptions = {}, body?: unknown) =>
    one(routes.wallet(walletId, name), { method: 'POST', body, signal });

  return {
    endpoint,
    clock: transport.clock,
    listWallets: ({ signal } = {}) => many(routes.wallets, { method: 'GET', signal }),
    refreshBalances: ({ signal } = {}) => many(routes.refreshBalances, { method: 'POST', signal }),
    refreshWallet: (walletId, request) => command(walletId, 'refresh', request),
    createWallet: ({ provider, mobileNumber }, { signal } = {}) =>
      one(routes.wallets, {
        method: 'POST',
        body: { wallet: provider, mobile_number: mobileNumber },
        signal,
      }),
    authenticateWallet: (walletId, request) => command(walletId, 'authenticate', request),
    resendOtp: (walletId, request) => command(walletId, 'resend', request),
    linkWallet: (walletId, otp, request) => command(walletId, 'link', request, { otp }),
    delinkWallet: (walletId, request) => command(walletId, 'delink', request),
  };
}
