import { WalletsError } from '../contract/wallets-error.js';

/** The longest delay that timers take: 2^31 - 1 ms. */
const longest = 2_147_483_647;

/**
 * Runs work under a time limit (milliseconds) and a caller's signal. By hand, because
 * `AbortSignal.any` and `AbortSignal.timeout` are younger than the phones that pay here. The wait ends
 * even where the work does not heed its signal.
 *
 * @throws {WalletsError} `timeout` when the limit is over.
 */
export function withTimeout<Result>(
  limit: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const timer = setTimeout(
      () => stop(new WalletsError('timeout', `No answer within ${limit} ms.`)),
      Math.min(limit, longest),
    );
    const onAbort = () => stop(signal?.reason);

    function end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    }

    function stop(reason: unknown) {
      end();
      reject(reason);
      controller.abort(reason);
    }

    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    work(controller.signal).finally(end).then(resolve, reject);
  });
}
