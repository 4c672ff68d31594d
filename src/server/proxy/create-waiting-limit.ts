import { ProxyError } from './proxy-error.js';

/** How many requests may wait for Juspay at the same time. */
export interface MaxWaiting {
  /** Of one customer. */
  perCustomer: number;
  /** Of all customers together. */
  total: number;
}

/** Runs the work of a request, or rejects with 503 when too many requests wait. */
export type WaitingLimit = <Result>(customerId: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * Creates a limit of the requests that wait in this process. Their connections and memory stay bounded while Juspay
 * does not answer, and one customer cannot take the place of the others.
 *
 * @throws {TypeError} When a limit is not a whole number above 0.
 */
export function createWaitingLimit({ perCustomer, total }: MaxWaiting): WaitingLimit {
  if (![perCustomer, total].every((limit) => Number.isInteger(limit) && limit > 0)) {
    throw new TypeError('createWalletsProxy: maxWaiting must have whole numbers above 0.');
  }
  const waiting = new Map<string, number>();
  let all = 0;

  return async (customerId, work) => {
    const own = waiting.get(customerId) ?? 0;
    if (own >= perCustomer || all >= total) {
      throw new ProxyError(503, 'service_unavailable', 'Too many requests are waiting. Try again soon.', {
        'Retry-After': '1',
      });
    }
    waiting.set(customerId, own + 1);
    all += 1;
    try {
      return await work();
    } finally {
      all -= 1;
      const left = (waiting.get(customerId) ?? 1) - 1;
      if (left > 0) waiting.set(customerId, left);
      else waiting.delete(customerId);
    }
  };
}
