import { confirmByList } from './confirm-by-list.js';
import type { WalletOfCustomer } from './confirm-by-list.js';
import { createMemoryLimiter } from '../limits/create-memory-limiter.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { createSingleFlight } from '../single-flight.js';
import { ensureCustomer, isUnknownCustomer } from '../juspay/ensure-customer.js';
import { isOtp } from '../juspay/form-values.js';
import { forwardList, forwardWallet } from './forward-wallets.js';
import { LimiterError } from '../limits/limiter-error.js';
import type { Limiter, LimiterVerdict } from '../limits/limiter.js';
import type { Route, WalletRoute } from './match-route.js';
import type { JuspayList } from '../juspay/juspay-client.js';
import { findWallet } from '../juspay/get-wallet-token.js';
import { ProxyError, rateLimited } from './proxy-error.js';
import { readJsonBody } from './read-json-body.js';
import type { WalletsProxyErrorContext, WalletsProxyOptions } from './wallets-proxy-options.js';

/** Does what a route stands for, for the customer of the session, and gives the body to answer. */
export type RouteRunner = (route: Route, request: Request, customerId: string) => Promise<JuspayRecord>;

type WalletCommand = (wallet: WalletOfCustomer, otp: string) => Promise<JuspayRecord>;

/** Tells the merchant of what does not show in the answer. */
type Report = (error: unknown, context: WalletsProxyErrorContext) => void;

/** Makes the runner of one proxy, with the limits and the shared refreshes that it keeps. */
export function createRouteRunner(
  { juspay, linking, refreshLimiter, newCustomer }: WalletsProxyOptions,
  tell: Report,
): RouteRunner {
  const localLimiter = createMemoryLimiter(refreshLimiter?.allows ?? { limit: 6, window: 60_000 });
  const refreshes = refreshLimiter ?? localLimiter;
  const codes = linking?.otpLimiter ?? createMemoryLimiter({ limit: 5, window: 600_000 });
  const share = createSingleFlight<JuspayRecord>();

  // An id holds no colon, so no two keys below are alike.
  const commands: Record<WalletRoute['name'], WalletCommand> = {
    refresh: ({ customerId, walletId }) =>
      share(`${customerId}:${walletId}`, async () => {
        await takeRefresh('refresh', customerId);
        return await juspay.refreshWallet(customerId, walletId);
      }),
    authenticate: async ({ customerId, walletId, provider }) => {
      await take(codes, codesSent(customerId, provider));
      return await juspay.authenticateWallet(customerId, walletId);
    },
    resend: async ({ customerId, walletId, provider }) => {
      await take(codes, codesSent(customerId, provider));
      return await juspay.resendOtp(customerId, walletId);
    },
    link: async (wallet, otp) => {
      const { customerId, walletId } = wallet;
      await take(codes, `try:${customerId}:${walletId}`);
      return await confirmByList(juspay, wallet, true, () => juspay.linkWallet(customerId, walletId, otp));
    },
    delink: (wallet) =>
      confirmByList(juspay, wallet, false, () => juspay.delinkWallet(wallet.customerId, wallet.walletId)),
  };

  return async (route, request, customerId) => {
    if ('walletId' in route) return await command(route, request, customerId);
    if (route.name === 'refresh_balances') return await refreshBalances(customerId);
    if (route.name === 'create') return await create(request, customerId);
    return forwardList(await list(request, customerId));
  };

  /** The first list can create the customer. */
  async function list(request: Request, customerId: string): Promise<JuspayList> {
    const options = { signal: request.signal };
    try {
      return await juspay.listWallets(customerId, options);
    } catch (error) {
      if (!newCustomer || !isUnknownCustomer(error)) throw error;
      await ensureCustomer(juspay, { ...(await newCustomer(customerId, request)), customerId }, options);
      return await juspay.listWallets(customerId, options);
    }
  }

  /** A wallet that the customer's own list does not hold is unknown, before any provider is asked. */
  async function command(
    { name, walletId }: WalletRoute,
    request: Request,
    customerId: string,
  ): Promise<JuspayRecord> {
    const otp = name === 'link' ? await readOtp(request) : '';
    const { wallet } = findWallet(await juspay.listWallets(customerId), walletId);
    const provider = typeof wallet === 'string' ? wallet.trim() : '';
    return forwardWallet(await commands[name]({ customerId, walletId, provider }, otp));
  }

  /** Not tied to the request's signal: whoever leaves must not end it for those who share it. */
  function refreshBalances(customerId: string): Promise<JuspayRecord> {
    return share(customerId, async () => {
      await takeRefresh('refresh_balances', customerId);
      return forwardList(await juspay.refreshBalances(customerId));
    });
  }

  /**
   * A limiter that fails must not cost customers their balances, nor providers their peace: this server then counts
   * alone. Codes have no such way out, since a server that counts alone lets more of them be tried.
   */
  async function takeRefresh(route: 'refresh' | 'refresh_balances', customerId: string): Promise<void> {
    try {
      await take(refreshes, customerId);
    } catch (error) {
      if (!(error instanceof LimiterError)) throw error;
      tell(error, { route });
      await take(localLimiter, customerId);
    }
  }

  async function create(request: Request, customerId: string): Promise<JuspayRecord> {
    const { wallet: provider } = await readJsonBody(request);
    if (typeof provider !== 'string' || !linking?.providers.includes(provider)) {
      throw new ProxyError(400, 'rejected', 'Wallets of this provider cannot be added here.');
    }
    await take(codes, codesSent(customerId, provider));
    const mobileNumber = await linking.mobileNumber?.(customerId, request);
    return forwardWallet(
      await juspay.createWallet(customerId, { provider, mobileNumber, authenticate: true }),
    );
  }
}

/** The same for a wallet that is there and for one that is added: both send a code to the same phone. */
function codesSent(customerId: string, provider: string): string {
  return `send:${customerId}:${provider}`;
}

async function take(limiter: Limiter, key: string): Promise<void> {
  const verdict = await ask(limiter, key);
  if (!verdict.allowed) throw rateLimited(verdict.retryAfter);
}

async function ask(limiter: Limiter, key: string): Promise<LimiterVerdict> {
  try {
    return await limiter.take(key);
  } catch (error) {
    throw new LimiterError(error);
  }
}

async function readOtp(request: Request): Promise<string> {
  const { otp } = await readJsonBody(request);
  if (typeof otp !== 'string' || otp.trim() === '') {
    throw new ProxyError(400, 'invalid_request', 'The body must hold the code as "otp".');
  }
  if (!isOtp(otp.trim())) throw new ProxyError(400, 'wrong_otp', 'The code is wrong.');
  return otp.trim();
}
