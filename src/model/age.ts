const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From the smallest: where a unit begins, and its length. Both in milliseconds. */
const units = [
  { unit: 'minute', length: minute },
  { unit: 'hour', length: hour },
  { unit: 'day', length: day },
  { unit: 'month', length: 30 * day },
  { unit: 'year', length: 365 * day },
] as const;

export type AgeUnit = (typeof units)[number]['unit'];

/** How long ago something was, as a customer would say it: whole units, never negative. */
export type Age = { unit: 'now' } | { unit: AgeUnit; count: number };

/**
 * The age of `time` at `now`, both in epoch milliseconds. Under a minute is `now`, and so is the future:
 * two clocks never agree.
 */
export function ageOf(time: number, now: number): Age {
  const elapsed = now - time;
  const known = units.findLast(({ length }) => length <= elapsed);
  return known ? { unit: known.unit, count: Math.floor(elapsed / known.length) } : { unit: 'now' };
}

/** When `ageOf(time, now)` will next give another answer, in epoch milliseconds. */
export function nextAgeChange(time: number, now: number): number {
  const elapsed = now - time;
  const { length = Infinity } = units.findLast((unit) => unit.length <= elapsed) ?? {};
  const larger = units.find((unit) => unit.length > elapsed);
  return time + Math.min((Math.floor(elapsed / length) + 1) * length, larger?.length ?? Infinity);
}
