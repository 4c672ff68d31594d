import { type WalletCommand, routes, walletCommands } from '../../contract/routes.js';
import { isId } from '../juspay/assert-id.js';
import { ProxyError } from './proxy-error.js';

/** The name of a route, as `onError` receives it. */
export type WalletsProxyRoute = 'list' | 'create' | 'refresh_balances' | WalletCommand;

/** A command on one wallet. */
export interface WalletRoute {
  name: WalletCommand;
  walletId: string;
}

/** Lists the wallets. */
interface ListRoute {
  name: 'list';
}

/** A route that has an effect at Juspay. */
export type EffectRoute = { name: 'create' | 'refresh_balances' } | WalletRoute;

export type Route = ListRoute | EffectRoute;

/** The routes at a path, by method. */
export type RoutesOfPath = Partial<Record<'GET' | 'POST', Route>>;

/**
 * Returns the routes at a path under the base path. A malformed wallet ID is an error here, before any call to Juspay.
 *
 * @throws {ProxyError} 404 `not_found` or `wallet_not_found`
 */
export function matchRoute(pathname: string, basePath: string, linking: boolean): RoutesOfPath {
  const inside = pathname === basePath || pathname.startsWith(`${basePath}/`);
  const rest = inside ? pathname.slice(basePath.length).replace(/\/$/, '') : undefined;
  if (rest === '') return { GET: { name: 'list' }, ...(linking && { POST: { name: 'create' } }) };
  if (rest === routes.refreshBalances) return { POST: { name: 'refresh_balances' } };
  const [, segment, word, ...more] = rest?.split('/') ?? [];
  const name = walletCommands.find((command) => command === word);
  if (segment === undefined || !name || more.length > 0 || (name !== 'refresh' && !linking)) {
    throw new ProxyError(404, 'not_found', 'There is nothing at this address.');
  }
  const walletId = decode(segment);
  if (!isId(walletId)) throw new ProxyError(404, 'wallet_not_found', 'There is no such wallet.');
  return { POST: { name, walletId } };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
