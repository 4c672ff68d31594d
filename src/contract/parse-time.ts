const pattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:Z|([+-]\d\d):?(\d\d))$/i;

/**
 * Reads a `last_refreshed` of any recorded form (`…Z`, `….985Z`, `…+0000`, `…+05:30`).
 * Rewritten before `Date` reads it, because not every engine takes an offset without a colon, and
 * some turn 30 February into 2 March.
 *
 * @returns Epoch milliseconds, or undefined where the text is no time.
 */
export function parseTime(text: string): number | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const [, date, clock, fraction = '', hours = '+00', minutes = '00'] = match;
  const local = `${date}T${clock}.${fraction.padEnd(3, '0').slice(0, 3)}`;
  if (new Date(`${local}Z`).toJSON() !== `${local}Z`) return undefined;
  const time = Date.parse(`${local}${hours}:${minutes}`);
  return Number.isNaN(time) ? undefined : time;
}
