import { withTimeout } from '../../contract/with-timeout.js';
import type { PaymentStore } from './payment-store.js';

/** How long a store can take to answer, in milliseconds. */
const limit = 10_000;

/** Returns the store with a time limit on each call, so that a store that never answers holds up no later payment. */
export function guardStore(store: PaymentStore): PaymentStore {
  const guard = <Result>(work: () => Promise<Result>): Promise<Result> =>
    withTimeout(limit, undefined, async () => await work(), timeoutError);
  return {
    add: (key, value, lifetime) => guard(() => store.add(key, value, lifetime)),
    get: (key) => guard(() => store.get(key)),
    set: (key, value, lifetime) => guard(() => store.set(key, value, lifetime)),
  };
}

const timeoutError = () => new Error(`The payment store did not answer within ${limit} ms.`);
