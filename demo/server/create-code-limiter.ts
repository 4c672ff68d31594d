import { type Limiter, createMemoryLimiter } from '../../src/server.js';

/** Limits codes as the proxy does by itself, but in the shop's time, and can be told to forget. */
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
