import { type Limiter, createMemoryLimiter } from '../../src/server.js';

/** Creates the proxy's own limit of OTPs with the shop's time. `forget` starts it anew. */
export function createCodeLimiter(now: () => number): Limiter & { forget: () => void } {
  const begin = () => createMemoryLimiter({ limit: 5, window: 600_000, now });
  let limiter = begin();
  return {
    take: (key) => limiter.take(key),
    forget: () => {
      limiter = begin();
    },
  };
}
