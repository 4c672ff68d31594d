/** The latest delay that timers take: 2^31 - 1 ms. */
const longest = 2_147_483_647;

const agreement = 60_000;

/** What a listener waits for: when it next changes by time alone, in epoch milliseconds, or null for never. */
export type NextChange = (now: number) => number | null;

/** The time as the merchant's server has it, and one timer for everything on the page that ages. */
export interface Clock {
  /** Epoch milliseconds: the device's clock, corrected by the server's `Date`. */
  now(): number;
  /** Corrects the clock by what the server says the time is, in epoch milliseconds. */
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
  const subscriptions = new Map<object, { listener: () => void; nextChange: NextChange }>();
  let offset = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const now = () => deviceNow() + offset;
  const page = () => globalThis.document as Document | undefined;

  function schedule() {
    clearTimeout(timer);
    timer = undefined;
    if (page()?.hidden) return;
    const time = now();
    const changes = [...subscriptions.values()].map(({ nextChange }) => nextChange(time) ?? Infinity);
    const delay = Math.max(0, Math.min(...changes) - time);
    if (delay < Infinity) timer = setTimeout(notify, Math.min(delay, longest));
  }

  function notify() {
    for (const { listener } of [...subscriptions.values()]) listener();
    schedule();
  }

  const onVisibilityChange = () => (page()?.hidden ? schedule() : notify());

  return {
    now,
    correct(serverTime) {
      const measured = serverTime - deviceNow();
      // `Date` has whole seconds and travels a while: within a minute, two clocks agree.
      if (Math.abs(measured - offset) < agreement) return;
      offset = Math.abs(measured) < agreement ? 0 : measured;
      notify();
    },
    subscribe(listener, nextChange) {
      const key = {};
      if (subscriptions.size === 0) page()?.addEventListener('visibilitychange', onVisibilityChange);
      subscriptions.set(key, { listener, nextChange });
      schedule();
      return () => {
        subscriptions.delete(key);
        if (subscriptions.size === 0) page()?.removeEventListener('visibilitychange', onVisibilityChange);
        schedule();
      };
    },
  };
}
