import { createMemoryLimiter } from './create-memory-limiter.js';
import type { JuspayRecord } from './create-sender.js';
import { createSingleFlight } from './create-single-flight.js';
import { isOtp } from './form-values.js';
import { forwardList, forwardWallet } from './forward-wallets.js';
import type { Limiter } from './limiter.js';
import type { Route } from './match-route.js';
import { findWallet } from './mint-wallet.js';
import { ProxyError, rateLimited } from './proxy-error.js';
import { readJsonBody } from './read-json-body.js';
import type { WalletProxyOptions } from './wallet-proxy-options.js';

/** Does what a route stands for, for the customer of the session, and gives the body to answer. */
export type RouteRunner = (route: Route, request: Request, customerId: string) => Promise<JuspayRecord>;

/** Makes the runner of one proxy, with the limits and the shared refreshes that it keeps. */
export function createRouteRunner({ juspay, linking, refreshLimiter }: WalletProxyOptions): RouteRunner {
  const refreshes = refreshLimiter ?? createMemoryLimiter({ limit: 6, window: 60_000 });
  const codes = linking?.otpLimiter ?? createMemoryLimiter({ limit: 5, window: 600_000 });
  const share = createSingleFlight<JuspayRecord>();

  return async (route, request, customerId) => {
    // An id holds no colon, so that no two customers' keys can be alike.
    switch (route.name) {
      case 'list':
        return forwardList(await juspay.listWallets(customerId, { signal: request.signal }));
      case 'refresh-balances':
        // Not tied to the request: whoever leaves must not end it for those who share it.
        return await share(customerId, async () => {
          await take(refreshes, customerId);
          return forwardList(await juspay.refreshBalances(customerId));
        });
      case 'create':
        return await create(request, customerId);
    }

    const { name, walletId } = route;
    const otp = name === 'link' ? await readOtp(request) : '';
    findWallet(await juspay.listWallets(customerId), walletId);
    const wallet = `${customerId}:${walletId}`;
    switch (name) {
      case 'refresh':
        return await share(wallet, async () => {
          await take(refreshes, wallet);
          return forwardWallet(await juspay.refreshWallet(customerId, walletId));
        });
      case 'authenticate':
        await take(codes, `send:${wallet}`);
        return forwardWallet(await juspay.authenticateWallet(customerId, walletId));
      case 'resend':
        await take(codes, `send:${wallet}`);
        return forwardWallet(await juspay.resendOtp(customerId, walletId));
      case 'link':
        await take(codes, `try:${wallet}`);
        return forwardWallet(await juspay.linkWallet(customerId, walletId, otp));
      case 'delink':
        return forwardWallet(await juspay.delinkWallet(customerId, walletId));
    }
  };

  async function create(request: Request, customerId: string): Promise<JuspayRecord> {
    const { wallet: provider } = await readJsonBody(request);
    if (typeof provider !== 'string' || !linking?.providers.includes(provider)) {
      throw new ProxyError(400, 'rejected', 'Wallets of this provider cannot be added here.');
    }
    await take(codes, `send:${customerId}:new:${provider}`);
    const mobileNumber = await linking.mobileNumber?.(customerId, request);
    return forwardWallet(
      await juspay.createWallet(customerId, { provider, mobileNumber, authenticate: true }),
    );
  }
}

async function take(limiter: Limiter, key: string): Promise<void> {
  const verdict = await limiter.take(key);
  if (!verdict.allowed) throw rateLimited(verdict.retryAfter);
}

async function readOtp(request: Request): Promise<string> {
  const { otp } = await readJsonBody(request);
  if (typeof otp !== 'string' || otp.trim() === '') {
    throw new ProxyError(400, 'invalid_request', 'The body must hold the code as "otp".');
  }
  if (!isOtp(otp.trim())) throw new ProxyError(400, 'wrong_otp', 'The code is wrong.');
  return otp.trim();
}
