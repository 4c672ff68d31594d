import { maxTimerDelay } from '../contract/with-timeout.js';

const clockTolerance = 60_000;

/** What a listener waits for: when it next changes by time alone, in epoch milliseconds, or null for never. */
export type NextChange = (now: number) => number | null;

/** The time as the merchant's server has it, and one timer for everything on the page that ages. */
export interface Clock {
  /** Epoch milliseconds: the device's clock, corrected by the server's `Date`. */
  now(): number;
  /** Corrects the clock by what the server says the time is, in epoch milliseconds. NaN corrects nothing. */
  correct(serverTime: number): void;
  /**
   * Calls `listener` when `nextChange` has come, never while the page is hidden, and when it is shown again.
   *
   * @returns A function that ends the subscription.
   */
  subscribe(listener: () => void, nextChange: NextChange): () => void;
}

/**
 * Makes a clock.
 *
 * @param deviceNow The device's own clock, in epoch milliseconds.
 */
export function createClock(deviceNow: () => number = Date.now): Clock {
  const subscriptions = new Set<{ listener: () => void; nextChange: NextChange }>();
  // There is none on servers.
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
      // `Date` has whole seconds and travels a while: within a minute, two clocks agree.
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
