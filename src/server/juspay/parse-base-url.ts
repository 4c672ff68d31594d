import { isSafeUrl } from '../../contract/is-safe-url.js';

/**
 * Checks where Juspay is: `https`, or `http` on this machine alone, because every request carries the API key.
 *
 * @returns The URL without a trailing slash.
 * @throws {TypeError} Where it is none of these, or holds credentials, a query or a fragment.
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
