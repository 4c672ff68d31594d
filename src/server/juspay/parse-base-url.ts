import { isSafeUrl } from '../../contract/is-safe-url.js';

/**
 * Returns the URL of Juspay's API without a trailing slash. Every request carries the API key, so the URL must be
 * `https`, or `http` on this machine.
 *
 * @throws {TypeError} If the URL is not safe, or contains credentials, a query or a fragment.
 */
export function parseBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !isSafeUrl(url) || url.search || url.hash) {
    throw new TypeError(
      'createJuspayClient: baseUrl must be an https URL, such as https://sandbox.juspay.in.',
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}
