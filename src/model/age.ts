const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Units from the largest, each with its length in milliseconds. An age of at least that length uses it. */
const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
] as const;

/** Returns the index of the largest unit that is not longer than `elapsed` (milliseconds), or -1. */
const unitIndex = (elapsed: number) => units.findIndex(([, least]) => least <= elapsed);

export type AgeUnit = (typeof units)[number][0];

/** How long ago something was, as a customer would say it: whole units, never negative. */
export type Age = { unit: 'now' } | { unit: AgeUnit; count: number };

/**
 * Returns the age of `time` at `now`, both in epoch milliseconds. An age under a minute is `now`, and so is
 * a time in the future, because clocks differ.
 */
export function ageOf(time: number, now: number): Age {
  const elapsed = now - time;
  const [unit, length] = units[unitIndex(elapsed)] ?? [];
  return unit ? { unit, count: Math.floor(elapsed / length) } : { unit: 'now' };
}

/** Returns when `ageOf(time, now)` next changes, in epoch milliseconds. */
export function nextAgeChange(time: number, now: number): number {
  const elapsed = now - time;
  const index = unitIndex(elapsed);
  const [, length = Infinity] = units[index] ?? [];
  const [, larger = Infinity] = units[(index < 0 ? units.length : index) - 1] ?? [];
  return time + Math.min((Math.floor(elapsed / length) + 1) * length, larger);
}
