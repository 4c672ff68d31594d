/**
 * Milliseconds on the clock that all processes of this machine share. It is never set, and the payers' wrong
 * `Date.now` does not touch it.
 */
export function now(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}
