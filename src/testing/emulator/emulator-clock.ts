/** A clock that runs with the real one and can be moved. Times are epoch milliseconds. */
export interface EmulatorClock {
  readonly now: () => number;
  /** Sets the time. It runs on from there. */
  readonly setNow: (time: number) => void;
  /** Moves the time by milliseconds, back where negative. */
  readonly advance: (milliseconds: number) => void;
  /** How far the clock is ahead of the real one, in milliseconds. */
  readonly offset: number;
}

export function createEmulatorClock(realNow: () => number = Date.now): EmulatorClock {
  let offset = 0;
  return {
    now: () => realNow() + offset,
    setNow: (time) => {
      offset = time - realNow();
    },
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    get offset() {
      return offset;
    },
  };
}
