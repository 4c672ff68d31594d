import { proxyTimeout } from '../../contract/time-limits.js';
import { withTimeout } from '../../contract/with-timeout.js';
import { confirmByList } from './confirm-by-list.js';
import type { WalletOfCustomer } from './confirm-by-list.js';
import { createMemoryLimiter } from '../limits/create-memory-limiter.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { createSharedReads } from './create-shared-reads.js';
import { createWaitingLimit } from './create-waiting-limit.js';
import { createSingleFlight } from '../single-flight.js';
import { listTexts, parseList } from '../juspay/read-list.js';
import { publicListText } from './public-list-text.js';
import { ensureCustomer, isUnknownCustomer } from '../juspay/ensure-customer.js';
import { parseOtp } from '../../contract/parse-otp.js';
import { forwardList, forwardWallet } from './forward-wallets.js';
import { LimiterError } from '../limits/limiter-error.js';
import type { Limiter, LimiterVerdict } from '../limits/limiter.js';
import type { EffectRoute, Route, WalletRoute } from './match-route.js';
import type { JuspayList } from '../juspay/juspay-client.js';
import { findWallet } from '../juspay/get-wallet-token.js';
import { JuspayError } from '../juspay/juspay-error.js';
import { ProxyError, rateLimited } from './proxy-error.js';
import { readJsonBody } from './read-json-body.js';
import type { WalletsProxyErrorContext, WalletsProxyOptions } from './wallets-proxy-options.js';

/** The body of an answer: an object, or the JSON text of one that has fields. */
type Body = JuspayRecord | string;

/** Runs a route for the customer of the session and returns the body of the answer. */
export type RouteRunner = (route: Route, request: Request, customerId: string) => Promise<Body>;

type WalletCommand = (wallet: WalletOfCustomer, otp: string, signal: AbortSignal) => Promise<JuspayRecord>;

/** Reports an error that the answer does not show to the merchant. */
type Report = (error: unknown, context: WalletsProxyErrorContext) => void;

/** How much of the time limit a command may take that the list can confirm. */
const commandShare = 0.75;

/** Creates the route runner of one proxy, with its limiters and its shared refreshes. */
export function createRouteRunner(
  { juspay, linking, refreshLimiter, newCustomer, maxWaiting, timeout = proxyTimeout }: WalletsProxyOptions,
  report: Report,
): RouteRunner {
  const localLimiter = createMemoryLimiter(refreshLimiter?.allows ?? { limit: 6, window: 60_000 });
  const sharedLimiter = refreshLimiter ?? localLimiter;
  const otpLimiter = linking?.otpLimiter ?? createMemoryLimiter({ limit: 5, window: 600_000 });
  const share = createSingleFlight<JuspayRecord>();
  const lists = createSharedReads<Body>(timeout, timeoutError);
  const limitWaiting = createWaitingLimit({ perCustomer: 20, total: 1000, ...maxWaiting });
  const reportedFields = new Set<string>();

  // An ID contains no colon, so the keys below are distinct.
  const commands: Record<WalletRoute['name'], WalletCommand> = {
    refresh: ({ customerId, walletId }) =>
      shareRefresh(`${customerId}:${walletId}`, async (signal) => {
        await takeRefresh('refresh', customerId);
        return await juspay.refreshWallet(customerId, walletId, { signal });
      }),
    authenticate: async ({ customerId, walletId, provider }, _otp, signal) => {
      await take(otpLimiter, sendKey(customerId, provider));
      return await juspay.authenticateWallet(customerId, walletId, { signal });
    },
    resend: async ({ customerId, walletId, provider }, _otp, signal) => {
      await take(otpLimiter, sendKey(customerId, provider));
      return await juspay.resendOtp(customerId, walletId, { signal });
    },
    link: async (wallet, otp, signal) => {
      const { customerId, walletId } = wallet;
      await take(otpLimiter, `try:${customerId}:${walletId}`);
      return await confirm(wallet, true, signal, (limited) =>
        juspay.linkWallet(customerId, walletId, otp, { signal: limited }),
      );
    },
    delink: (wallet, _otp, signal) =>
      confirm(wallet, false, signal, (limited) =>
        juspay.delinkWallet(wallet.customerId, wallet.walletId, { signal: limited }),
      ),
  };

  return (route, request, customerId) => {
    return limitWaiting(customerId, () => {
      // A client that leaves cancels only a list request. Every other route has an effect at Juspay.
      if (route.name === 'list')
        return lists.join(customerId, request.signal, (signal) => list(request, customerId, signal));
      return withTimeout(
        timeout,
        undefined,
        (signal) => run(route, request, customerId, signal),
        timeoutError,
      );
    });
  };

  async function run(
    route: EffectRoute,
    request: Request,
    customerId: string,
    signal: AbortSignal,
  ): Promise<Body> {
    try {
      if ('walletId' in route) return await command(route, request, customerId, signal);
      if (route.name === 'refresh_balances') return await refreshBalances(customerId);
      return await create(request, customerId, signal);
    } finally {
      // A list that started before this change can lack it.
      lists.outdate(customerId);
    }
  }

  /** Reports each field that cannot be read once, because the same wallets come again with every list. */
  function forward(answer: JuspayList, route: 'list' | 'refresh_balances'): JuspayRecord {
    return forwardList(answer, (fields) => {
      const names = fields.filter((field) => !reportedFields.has(field));
      if (names.length === 0) return;
      for (const field of names) reportedFields.add(field);
      const text = `An answer of Juspay has fields that cannot be read: ${names.join(', ')}.`;
      report(new JuspayError('malformed_answer', text), { route });
    });
  }

  /** Lists the wallets. The first list creates a customer whom Juspay does not know, when `newCustomer` is set. */
  async function list(request: Request, customerId: string, signal: AbortSignal): Promise<Body> {
    try {
      return await readList(customerId, signal);
    } catch (error) {
      if (!newCustomer || !isUnknownCustomer(error)) throw error;
      await ensureCustomer(juspay, { ...(await newCustomer(customerId, request)), customerId }, { signal });
      return await readList(customerId, signal);
    }
  }

  /** Most lists have the documented form. Those are forwarded without parsing them. */
  async function readList(customerId: string, signal: AbortSignal): Promise<Body> {
    const text = await listTexts.get(juspay.listWallets)?.(customerId, { signal, limit: timeout });
    if (text === undefined) return forward(await juspay.listWallets(customerId, { signal }), 'list');
    return publicListText(text) ?? forward(parseList(text), 'list');
  }

  /** Rejects a wallet that is not in the customer's own list, before Juspay calls a provider. */
  async function command(
    { name, walletId }: WalletRoute,
    request: Request,
    customerId: string,
    signal: AbortSignal,
  ): Promise<JuspayRecord> {
    const otp = name === 'link' ? await readOtp(request) : '';
    const { wallet } = findWallet(await juspay.listWallets(customerId, { signal }), walletId);
    const provider = typeof wallet === 'string' ? wallet.trim() : '';
    return forwardWallet(await commands[name]({ customerId, walletId, provider }, otp, signal));
  }

  /** Links or removes a wallet. A command that gets no answer ends early enough for the list to decide. */
  function confirm(
    wallet: WalletOfCustomer,
    linked: boolean,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<JuspayRecord>,
  ): Promise<JuspayRecord> {
    const command = () => withTimeout(timeout * commandShare, signal, work, timeoutError);
    return confirmByList(juspay, wallet, linked, signal, command);
  }

  function refreshBalances(customerId: string): Promise<JuspayRecord> {
    return shareRefresh(customerId, async (signal) => {
      await takeRefresh('refresh_balances', customerId);
      return forward(await juspay.refreshBalances(customerId, { signal }), 'refresh_balances');
    });
  }

  /** Runs a refresh under its own time limit. A request that ends early leaves it running for the others. */
  function shareRefresh(key: string, work: (signal: AbortSignal) => Promise<JuspayRecord>) {
    return share(key, () => withTimeout(timeout, undefined, work, timeoutError));
  }

  /**
   * Counts a refresh. If the shared limiter fails, this server counts locally: customers still get their balances, and
   * providers are not flooded. Codes have no such fallback, because it would allow more guesses.
   */
  async function takeRefresh(route: 'refresh' | 'refresh_balances', customerId: string): Promise<void> {
    try {
      await take(sharedLimiter, customerId);
    } catch (error) {
      if (!(error instanceof LimiterError)) throw error;
      report(error, { route });
      await take(localLimiter, customerId);
    }
  }

  async function create(request: Request, customerId: string, signal: AbortSignal): Promise<JuspayRecord> {
    const { wallet: provider } = await readJsonBody(request);
    if (typeof provider !== 'string' || !linking?.providers.includes(provider)) {
      throw new ProxyError(400, 'rejected', 'Wallets of this provider cannot be added here.');
    }
    await take(otpLimiter, sendKey(customerId, provider));
    const mobileNumber = await linking.mobileNumber?.(customerId, request);
    return forwardWallet(
      await juspay.createWallet(customerId, { provider, mobileNumber, authenticate: true }, { signal }),
    );
  }
}

const timeoutError = () => new JuspayError('timeout', 'Juspay did not answer before the limit of the proxy.');

/** Returns one key for existing and new wallets of a provider: both send a code to the same phone. */
function sendKey(customerId: string, provider: string): string {
  return `send:${customerId}:${provider}`;
}

async function take(limiter: Limiter, key: string): Promise<void> {
  let verdict: LimiterVerdict;
  try {
    verdict = await limiter.take(key);
  } catch (error) {
    throw new LimiterError(error);
  }
  if (!verdict.allowed) throw rateLimited(verdict.retryAfter);
}

async function readOtp(request: Request): Promise<string> {
  const { otp } = await readJsonBody(request);
  if (typeof otp !== 'string' || otp.trim() === '') {
    throw new ProxyError(400, 'invalid_request', 'The body must contain the code as "otp".');
  }
  const code = parseOtp(otp);
  if (!code) throw new ProxyError(400, 'wrong_otp', 'The code is wrong.');
  return code;
}
