// What TanStack's query needs of its retryer. batua's list waits neither for a network nor for a visible page.

/** The reason of a request that was cancelled. */
export class CancelledError extends Error {
  readonly revert: boolean | undefined;
  readonly silent: boolean | undefined;

  constructor(options?: CancelOptions) {
    super('CancelledError');
    this.revert = options?.revert;
    this.silent = options?.silent;
  }
}

interface CancelOptions {
  revert?: boolean;
  silent?: boolean;
}

interface RetryerConfig {
  fn: () => unknown;
  onCancel?: (error: CancelledError) => void;
  onFail?: (failures: number, error: unknown) => void;
  retry?: boolean | number | ((failures: number, error: unknown) => boolean);
  retryDelay?: number;
}

export const canFetch = () => true;

/** Creates what runs a request until it succeeds, has failed too often or is cancelled. */
export function createRetryer({ fn, onCancel, onFail, retry = 3, retryDelay }: RetryerConfig) {
  let status = 'pending';
  let mayRetry = true;
  let failures = 0;
  let resolve: (value: unknown) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise((onSuccess, onError) => {
    resolve = onSuccess;
    reject = onError;
  });
  promise.catch(() => {});

  function end(next: string, settle: (value: unknown) => void, value: unknown) {
    if (status !== 'pending') return;
    status = next;
    settle(value);
  }

  async function run(): Promise<void> {
    try {
      end('resolved', resolve, await fn());
    } catch (error) {
      const again = typeof retry === 'function' ? retry(failures, error) : failures < Number(retry);
      if (status === 'pending' && mayRetry && again) {
        failures += 1;
        onFail?.(failures, error);
        await new Promise((wake) => setTimeout(wake, retryDelay ?? 500 * 2 ** failures));
        if (status !== 'pending') return;
        if (mayRetry) return run();
      }
      end('rejected', reject, error);
    }
  }

  return {
    promise,
    status: () => status,
    cancel(options?: CancelOptions) {
      if (status !== 'pending') return;
      const error = new CancelledError(options);
      end('rejected', reject, error);
      onCancel?.(error);
    },
    continue: () => promise,
    continueRetry: () => (mayRetry = true),
    cancelRetry: () => (mayRetry = false),
    start() {
      void run();
      return promise;
    },
  };
}

export const isCancelledError = (value: unknown) => value instanceof CancelledError;
