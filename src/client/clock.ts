import { maxTimerDelay } from '../contract/with-timeout.js';

const clockTolerance = 60_000;

/** Returns when a value next changes through time alone, in epoch milliseconds, or null for never. */
export type NextChange = (now: number) => number | null;

/** The merchant server's time, and one timer for everything on the page that changes with time. */
export interface Clock {
  /** Returns the time in epoch milliseconds: the device's clock, corrected by the server's `Date`. */
  now(): number;
  /** Corrects the clock to the server's time, in epoch milliseconds. NaN is ignored. */
  correct(serverTime: number): void;
  /**
   * Calls `listener` at the time of `nextChange` and when a hidden page is shown again. It makes no calls while the
   * page is hidden.
   *
   * @returns A function that ends the subscription.
   */
  subscribe(listener: () => void, nextChange: NextChange): () => void;
}

/**
 * Creates a clock.
 *
 * @param deviceNow The device's clock, in epoch milliseconds.
 */
export function createClock(deviceNow: () => number = Date.now): Clock {
  const subscriptions = new Set<{ listener: () => void; nextChange: NextChange }>();
  // Servers have no document.
  const page = globalThis.document as Document | undefined;
  let offset = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = () => deviceNow() + offset;

  function schedule() {
    clearTimeout(timer);
    const time = now();
    const changes = [...subscriptions].map(({ nextChange }) => nextChange(time) ?? Infinity);
    const delay = Math.min(...changes) - time;
    if (delay < Infinity && !page?.hidden) timer = setTimeout(notify, Math.min(delay, maxTimerDelay));
  }

  function notify() {
    if (!page?.hidden) for (const { listener } of [...subscriptions]) listener();
    schedule();
  }

  return {
    now,
    correct(serverTime) {
      const measured = serverTime - deviceNow();
      // `Date` has whole seconds and takes time to arrive, so differences under a minute are ignored.
      if (!(Math.abs(measured - offset) >= clockTolerance)) return;
      offset = Math.abs(measured) < clockTolerance ? 0 : measured;
      notify();
    },
    subscribe(listener, nextChange) {
      const subscription = { listener, nextChange };
      if (subscriptions.size === 0) page?.addEventListener('visibilitychange', notify);
      subscriptions.add(subscription);
      schedule();
      return () => {
        subscriptions.delete(subscription);
        if (subscriptions.size === 0) page?.removeEventListener('visibilitychange', notify);
        schedule();
      };
    },
  };
}
