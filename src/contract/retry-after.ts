const longestWait = 86_400_000;

/**
 * Reads a `Retry-After` header, which holds seconds or a date (RFC 9110, 10.2.3).
 *
 * @param now Epoch milliseconds.
 * @returns Milliseconds, at most one day, or undefined when the header is absent or cannot be read.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : undefined;
  const wait = seconds ?? (text.endsWith('GMT') ? Date.parse(text) - now : NaN);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWait);
}
