/**
 * Returns a time as Juspay writes it: `2016-08-02T08:07:52Z`. With `like` it has the form of an earlier time, because
 * Juspay also sends `…+0000` and `….985Z`.
 *
 * @param time Epoch milliseconds.
 */
export function juspayTime(time: number, like?: unknown): string {
  const text = new Date(time).toISOString();
  const form = typeof like === 'string' ? like : '';
  if (/\.\d+Z$/.test(form)) return text;
  return text.replace(/\.\d{3}Z$/, form.endsWith('+0000') ? '+0000' : 'Z');
}
