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

interface Subscription {
  listener: () => void;
  nextChange: NextChange;
  /** When it changes next, in epoch milliseconds, or Infinity for never. */
  dueAt: number;
}

/**
 * Creates a clock. Subscribing and unsubscribing take constant time. A change takes time in proportion to the
 * number of subscriptions.
 *
 * @param deviceNow The device's clock, in epoch milliseconds.
 */
export function createClock(deviceNow: () => number = Date.now): Clock {
  const subscriptions = new Set<Subscription>();
  // Servers have no document.
  const page = globalThis.document as Document | undefined;
  let offset = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerAt = Infinity;

  const now = () => deviceNow() + offset;

  /** Makes sure that the one timer runs at `time` or before. It never runs while the page is hidden. */
  function wakeAt(time: number) {
    if (time >= timerAt || page?.hidden) return;
    clearTimeout(timer);
    timerAt = time;
    timer = setTimeout(() => notify(({ dueAt }) => dueAt <= now()), Math.min(time - now(), maxTimerDelay));
  }

  function stop() {
    clearTimeout(timer);
    timerAt = Infinity;
  }

  function notify(isDue: (subscription: Subscription) => boolean) {
    stop();
    if (page?.hidden) return;
    for (const subscription of [...subscriptions].filter(isDue)) {
      if (!subscriptions.has(subscription)) continue;
      subscription.dueAt = subscription.nextChange(now()) ?? Infinity;
      subscription.listener();
    }
    let earliest = Infinity;
    for (const { dueAt } of subscriptions) earliest = Math.min(earliest, dueAt);
    wakeAt(earliest);
  }

  const notifyAll = () => notify(() => true);

  return {
    now,
    correct(serverTime) {
      const measured = serverTime - deviceNow();
      // `Date` has whole seconds and takes time to arrive: two clocks within a minute agree.
      if (!(Math.abs(measured - offset) >= clockTolerance)) return;
      offset = Math.abs(measured) < clockTolerance ? 0 : measured;
      notifyAll();
    },
    subscribe(listener, nextChange) {
      const subscription = { listener, nextChange, dueAt: nextChange(now()) ?? Infinity };
      if (subscriptions.size === 0) page?.addEventListener('visibilitychange', notifyAll);
      subscriptions.add(subscription);
      wakeAt(subscription.dueAt);
      return () => {
        subscriptions.delete(subscription);
        if (subscriptions.size > 0) return;
        page?.removeEventListener('visibilitychange', notifyAll);
        stop();
      };
    },
  };
}
