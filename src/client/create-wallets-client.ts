import { parseWallet, parseWallets } from '../contract/parse-wallets.js';
import { readField } from '../contract/read-field.js';
import { routes } from '../contract/routes.js';
import type { OnWarning } from '../contract/wallets-warning.js';
import { createClock } from './clock.js';
import { type HeadersOption, type Requester, createRequester } from './requester.js';
import type { WalletsAnswer, WalletsClient } from './wallets-client.js';

export interface WalletsClientOptions {
  /**
   * Path or URL of the merchant's proxy, such as `"/api/wallets"`. Outside a browser a relative path needs a
   * `fetch` that knows its origin: without one, a request rejects with a TypeError.
   */
  endpoint: string;
  /**
   * Any text that changes with the customer, such as a hash of their ID. It is part of every query and mutation key,
   * so one customer never sees another's wallets in the same tab. It is never sent.
   */
  customerKey?: string | undefined;
  /** Headers for every request: a value, or a function (sync or async) that is called for each request. */
  headers?: HeadersOption | undefined;
  /**
   * Whether requests carry cookies, as in `fetch`.
   * @default 'same-origin'
   */
  credentials?: RequestCredentials | undefined;
  /**
   * How long to wait for an answer, in milliseconds. Keep it above the `timeout` of `createWalletsProxy`, so that
   * the server answers first.
   * @default 30_000
   */
  timeout?: number | undefined;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * The device's clock, in epoch milliseconds. The server's `Date` corrects it.
   * @default Date.now
   */
  now?: (() => number) | undefined;
  /** Called for each row or field that cannot be read, and for each contradiction. The others are shown. */
  onWarning?: OnWarning | undefined;
  /**
   * Payment methods that are credit although Juspay types them as `WALLET`, such as `"NEW_POSTPAID"`. They are
   * added to those that batua knows.
   */
  creditMethods?: readonly string[] | undefined;
}

/**
 * Creates the browser's client of the merchant's wallet endpoint.
 *
 * @example
 * const client = createWalletsClient({
 *   endpoint: 'https://api.shop.example/wallets',
 *   credentials: 'include',
 *   headers: async () => ({ 'x-csrf-token': await csrfToken() }),
 * });
 */
export function createWalletsClient(options: WalletsClientOptions): WalletsClient {
  const endpoint = options.endpoint.replace(/\/+$/, '');
  const clock = createClock(options.now);
  const send = createRequester(clock, { ...options, endpoint });

  const parsing = () => ({ ...options, now: clock.now() });

  async function list(...request: Parameters<Requester>): Promise<WalletsAnswer> {
    const answer = await send(...request);
    return { wallets: parseWallets(answer, parsing()), customerTag: readTag(answer) };
  }

  const command: WalletsClient['command'] = async (path, read, ...request) => {
    const answer = await send('POST', path, ...request);
    return { wallet: parseWallet(answer, parsing()), customerTag: readTag(answer), ...read(answer) };
  };

  return {
    endpoint,
    customerKey: options.customerKey,
    clock,
    listWallets: (request) => list('GET', routes.wallets, request),
    refreshBalances: (request) => list('POST', routes.refreshBalances, request),
    refreshWallet: (walletId, request) => command(routes.wallet(walletId, 'refresh'), () => ({}), request),
    command,
  };
}

function readTag(answer: unknown): string | undefined {
  const tag = readField(answer, 'customer_tag');
  return typeof tag === 'string' ? tag : undefined;
}
