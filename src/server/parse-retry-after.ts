const day = 86_400_000;

/**
 * Reads `Retry-After`, which is seconds or a date (RFC 9110, 10.2.3).
 *
 * @returns Milliseconds, a day at most, or undefined where the header says nothing that can be read.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), day);
}
