/** How long other requests join a read, in milliseconds. A read that takes longer has perhaps lost its connection. */
const joinableFor = 5000;

/** Reads that several requests share. */
export interface SharedReads<Result> {
  /**
   * Returns the result of the read that runs for a key, or starts one. The read ends when every request that waits
   * for it has left.
   *
   * @param signal Ends the wait of this request.
   */
  join(key: string, signal: AbortSignal, read: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Makes the next request start a new read, because what the running one reads can be outdated. */
  outdate(key: string): void;
}

interface Flight<Result> {
  result: Promise<Result>;
  controller: AbortController;
  waiting: number;
  /** By `performance.now()`. */
  joinableUntil: number;
}

/** Creates reads that run once per key at a time. */
export function createSharedReads<Result>(): SharedReads<Result> {
  const running = new Map<string, Flight<Result>>();

  function start(key: string, read: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
    const controller = new AbortController();
    const joinableUntil = performance.now() + joinableFor;
    const flight = { result: read(controller.signal), controller, waiting: 0, joinableUntil };
    running.set(key, flight);
    return flight;
  }

  function forget(key: string, flight: Flight<Result>) {
    if (running.get(key) === flight) running.delete(key);
  }

  return {
    async join(key, signal, read) {
      const current = running.get(key);
      const isJoinable = current && performance.now() < current.joinableUntil;
      const flight = isJoinable ? current : start(key, read);
      const leave = () => {
        flight.waiting -= 1;
        if (flight.waiting > 0) return;
        forget(key, flight);
        flight.controller.abort(signal.reason);
      };
      flight.waiting += 1;
      signal.addEventListener('abort', leave);
      try {
        return await flight.result;
      } finally {
        forget(key, flight);
        signal.removeEventListener('abort', leave);
      }
    },
    outdate(key) {
      running.delete(key);
    },
  };
}
