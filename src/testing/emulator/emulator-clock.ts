/** A clock that runs at the speed of the real one. Tests can move it. Times are epoch milliseconds. */
export interface EmulatorClock {
  readonly now: () => number;
  /** Sets the time. The clock continues from there. */
  readonly setNow: (time: number) => void;
  /** Moves the time by milliseconds. A negative number moves it back. */
  readonly advance: (milliseconds: number) => void;
  /** Milliseconds by which the clock is ahead of the real one. */
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
