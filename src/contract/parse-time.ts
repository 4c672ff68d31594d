const pattern = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):?(\d\d))$/i;

/**
 * Reads a `last_refreshed` of any recorded form (`…Z`, `….985Z`, `…+0000`, `…+05:30`).
 * Own parser, because not every engine's `Date` reads an offset without a colon.
 *
 * @returns Epoch milliseconds, or undefined where the text is no time.
 */
export function parseTime(text: string): number | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number, number, number, number, number, number,
  ];
  const millisecond = Math.trunc(Number(`0.${match[7] ?? 0}`) * 1000);
  const offsetHour = Number(match[9] ?? 0);
  const offsetMinute = Number(match[10] ?? 0);
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return undefined;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const date = new Date(utc);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const offset = (offsetHour * 60 + offsetMinute) * 60_000;
  return match[8] === '-' ? utc + offset : utc - offset;
}
