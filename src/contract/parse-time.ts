const pattern =
  /^(\d{4}-\d\d-(\d\d))[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/i;

/**
 * Reads a `last_refreshed` of any recorded form (`…Z`, `….985Z`, `…+0000`, `…+05:30`).
 * `Date` reads it without its offset, because not every engine takes an offset without a colon.
 *
 * @returns Epoch milliseconds, or undefined where the text is no time.
 */
export function parseTime(text: string): number | undefined {
  const [, date, day, clock, fraction = '', sign, hours = 0, minutes = 0] = pattern.exec(text.trim()) ?? [];
  const local = Date.parse(`${date}T${clock}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  // Some engines turn 30 February into 2 March, and 24:00 is the next day.
  if (new Date(local).getUTCDate() !== Number(day)) return undefined;
  return local - Number(`${sign ?? ''}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
