/**
 * Writes a time as Juspay does, `2016-08-02T08:07:52Z`, or in the form of an earlier figure:
 * `…+0000` and `….985Z` were recorded too.
 *
 * @param time Epoch milliseconds.
 */
export function juspayTime(time: number, like?: unknown): string {
  const text = new Date(time).toISOString();
  const form = typeof like === 'string' ? like : '';
  if (/\.\d+Z$/.test(form)) return text;
  return text.replace(/\.\d{3}Z$/, form.endsWith('+0000') ? '+0000' : 'Z');
}
