/**
 * The wait that a `Retry-After` header asks for, in milliseconds, or undefined.
 * Both of its forms are read: seconds and a date (RFC 9110, 10.2.3).
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const wait = text.endsWith('GMT') ? Date.parse(text) - now : NaN;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
