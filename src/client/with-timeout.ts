import { WalletsError } from '../contract/wallets-error.js';

/**
 * Runs work under a time limit (milliseconds) and a caller's signal. By hand, because
 * `AbortSignal.any` and `AbortSignal.timeout` are younger than the phones that pay here.
 *
 * @throws {WalletsError} `timeout` when the limit is over.
 */
export async function withTimeout<Result>(
  limit: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const error = new WalletsError('timeout', `No answer within ${limit} ms.`);
  const abort = () => controller.abort(signal?.reason);
  const timer = setTimeout(() => controller.abort(error), limit);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  try {
    return await work(controller.signal);
  } catch (cause) {
    throw controller.signal.aborted ? controller.signal.reason : cause;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
