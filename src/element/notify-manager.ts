// What TanStack's core needs of its `notifyManager`: nothing replaces how the element schedules and batches.

const queue: (() => void)[] = [];

export const notifyManager = {
  batch: <Result>(callback: () => Result): Result => callback(),
  /** Runs a callback after the code that runs now, together with all others. */
  schedule(callback: () => void): void {
    if (queue.push(callback) === 1) setTimeout(() => queue.splice(0).forEach((run) => run()));
  },
  batchCalls: (callback: () => void) => () => notifyManager.schedule(callback),
};

/** A name that the core's index mentions, and that nothing here calls. */
export const defaultScheduler = undefined;
