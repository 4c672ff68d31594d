/** The longest delay that timers accept: 2^31 - 1 ms. */
export const maxTimerDelay = 2_147_483_647;

/**
 * Runs work under a time limit (milliseconds) and the caller's signal. The wait ends even when the work
 * ignores its signal. It does without `AbortSignal.any` and `AbortSignal.timeout`: older phones lack them,
 * and Node 20 keeps each signal that `AbortSignal.any` makes for as long as anything listens to it.
 *
 * @throws What `timeoutError` returns when the limit is over, or the reason of an aborted signal.
 */
export function withTimeout<Result>(
  limit: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
  timeoutError: () => Error,
): Promise<Result> {
  const controller = new AbortController();
  let end = () => {};
  return new Promise<Result>((resolve, reject) => {
    function stop(reason: unknown) {
      reject(reason);
      controller.abort(reason);
    }
    const onAbort = () => stop(signal?.reason);
    const timer = setTimeout(() => stop(timeoutError()), Math.min(limit, maxTimerDelay));
    end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    else work(controller.signal).then(resolve, reject);
  }).finally(() => end());
}
