/**
 * Waits for a time in milliseconds, forever for `Infinity`.
 *
 * @throws The signal's reason when the signal aborts.
 */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = Number.isFinite(milliseconds)
      ? setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, milliseconds)
      : undefined;
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
