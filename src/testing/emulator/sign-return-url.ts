/**
 * Adds `signature` and `signature_algorithm` to a return URL. The signature covers every parameter of the URL: each
 * key and value is percent-encoded, the pairs are sorted by key, joined with `&`, percent-encoded again and signed
 * with HMAC-SHA256.
 *
 * @param responseKey The Response Key of the merchant's dashboard.
 */
export async function signReturnUrl(url: URL, responseKey: string): Promise<URL> {
  const signed = new URL(url);
  signed.searchParams.set('signature', await signatureOf(signed.searchParams, responseKey));
  signed.searchParams.set('signature_algorithm', 'HMAC-SHA256');
  return signed;
}

async function signatureOf(parameters: URLSearchParams, responseKey: string): Promise<string> {
  const pairs = [...parameters]
    .map(([key, value]) => [encodeURIComponent(key), encodeURIComponent(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([key, value]) => `${key}=${value}`);
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(responseKey), algorithm, false, ['sign']);
  const message = encoder.encode(encodeURIComponent(pairs.join('&')));
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
  return btoa(String.fromCharCode(...bytes));
}
