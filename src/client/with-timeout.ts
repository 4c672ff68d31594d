import { WalletsError } from '../contract/wallets-error.js';
import { longest } from './clock.js';

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
  const controller = new AbortController();
  let end = () => {};
  return new Promise<Result>((resolve, reject) => {
    function stop(reason: unknown) {
      reject(reason);
      controller.abort(reason);
    }
    const onAbort = () => stop(signal?.reason);
    const onTimeout = () => stop(new WalletsError('timeout', `No answer within ${limit} ms.`));
    const timer = setTimeout(onTimeout, Math.min(limit, longest));
    end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    else work(controller.signal).then(resolve, reject);
  }).finally(() => end());
}
