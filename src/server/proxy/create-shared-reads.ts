import { maxTimerDelay } from '../../contract/with-timeout.js';

/** How long other requests join a read, in milliseconds. A read that takes longer has perhaps lost its connection. */
const joinableFor = 5000;

/** Reads that several requests share. */
export interface SharedReads<Result> {
  /**
   * Returns the result of the read that runs for a key, or starts one. The read ends at the time limit, or when every
   * request that waits for it has left.
   *
   * @param signal Ends the wait of this request.
   * @param read Starts a read. Its signal aborts when the read ends early, also when the read ignores it.
   */
  join(key: string, signal: AbortSignal, read: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Makes the next request start a new read, because what the running one reads can be outdated. */
  outdate(key: string): void;
}

interface Flight<Result> {
  result: Promise<Result>;
  end: (reason: unknown) => void;
  waiting: number;
  /** By `performance.now()`. */
  joinableUntil: number;
}

/**
 * Creates reads that run once per key at a time. One timer and one signal serve all requests that share a read.
 *
 * @param limit Time limit of a read, in milliseconds. Requests join only in its first half, so each has time left.
 * @param timeoutError Returns what a read rejects with when the limit is over.
 */
export function createSharedReads<Result>(limit: number, timeoutError: () => Error): SharedReads<Result> {
  const running = new Map<string, Flight<Result>>();

  function start(key: string, read: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
    const controller = new AbortController();
    const joinableUntil = performance.now() + Math.min(joinableFor, limit / 2);
    const flight = { waiting: 0, joinableUntil } as Flight<Result>;
    const forget = () => {
      clearTimeout(timer);
      if (running.get(key) === flight) running.delete(key);
    };
    flight.result = new Promise((resolve, reject) => {
      flight.end = (reason) => {
        forget();
        reject(reason);
        controller.abort(reason);
      };
      passOn(read(controller.signal), forget, resolve, reject);
    });
    const timer = setTimeout(() => flight.end(timeoutError()), Math.min(limit, maxTimerDelay));
    running.set(key, flight);
    return flight;
  }

  return {
    join(key, signal, read) {
      if (signal.aborted) return Promise.reject(signal.reason);
      const current = running.get(key);
      const isJoinable = current && performance.now() < current.joinableUntil;
      const flight = isJoinable ? current : start(key, read);
      flight.waiting += 1;
      return new Promise((resolve, reject) => {
        const leave = () => {
          flight.waiting -= 1;
          reject(signal.reason);
          if (flight.waiting === 0) flight.end(signal.reason);
        };
        const stay = () => signal.removeEventListener('abort', leave);
        signal.addEventListener('abort', leave);
        passOn(flight.result, stay, resolve, reject);
      });
    },
    outdate(key) {
      running.delete(key);
    },
  };
}

/** Passes an outcome on, after `end`. It makes fewer promises than `finally`. */
function passOn<Result>(
  work: Promise<Result>,
  end: () => void,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): void {
  work.then(
    (result) => {
      end();
      return resolve(result);
    },
    (error: unknown) => {
      end();
      return reject(error);
    },
  );
}
