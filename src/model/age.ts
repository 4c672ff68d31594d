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

const unitOf = (elapsed: number) => units.findLast(({ length }) => elapsed >= length);

/**
 * The age of `time` at `now`, both in epoch milliseconds. Under a minute is `now`, and so is the future:
 * two clocks never agree.
 */
export function ageOf(time: number, now: number): Age {
  const unit = unitOf(now - time);
  return unit ? { unit: unit.unit, count: Math.floor((now - time) / unit.length) } : { unit: 'now' };
}

/** When `ageOf(time, now)` will next give another answer, in epoch milliseconds. */
export function nextAgeChange(time: number, now: number): number {
  const unit = unitOf(now - time);
  if (!unit) return time + minute;
  const next = units[units.indexOf(unit) + 1];
  const change = time + (Math.floor((now - time) / unit.length) + 1) * unit.length;
  return next ? Math.min(change, time + next.length) : change;
}
