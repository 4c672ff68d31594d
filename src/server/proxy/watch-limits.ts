import { LimiterError } from '../limits/limiter-error.js';
import type { WalletsProxyOptions } from './wallets-proxy-options.js';

/** Paths at which a proxy was created inside a request, and those that were reported. */
const seen = new Set<string>();
const reported = new Set<string>();

/**
 * Returns a function that every request of a proxy calls. It reports once for each path that proxies with limits in
 * memory are created inside requests: such a limit begins again with each of them. One such proxy is no finding,
 * because an app can create its only proxy with the first request.
 */
export function watchLimits(
  { basePath, refreshLimiter, linking }: WalletsProxyOptions & { basePath: string },
  report: (error: LimiterError) => void,
): () => void {
  let insideRequest = !refreshLimiter || (linking !== undefined && !linking.otpLimiter);
  // A request that arrives before this runs was there before the proxy was.
  void Promise.resolve().then(() => (insideRequest = false));
  return () => {
    if (!insideRequest) return;
    insideRequest = false;
    if (seen.has(basePath) && !reported.has(basePath)) {
      reported.add(basePath);
      report(new LimiterError(undefined, inMemory));
    }
    seen.add(basePath);
  };
}

const inMemory =
  'createWalletsProxy is called inside requests, so its limits in memory restart with each. Call it once, outside, or ' +
  'set refreshLimiter and linking.otpLimiter (createRedisLimiter).';
