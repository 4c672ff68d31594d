import { toBytes } from './to-bytes.js';

export interface ReturnUrlOptions {
  /** The Response Key from Juspay's dashboard. */
  responseKey: string;
}

/** What a genuine return URL says. Its status is a hint: ask `getPaymentStatus`. */
export interface ReturnUrl {
  orderId: string;
  /** Juspay's status of the order, such as `"CHARGED"`. */
  status: string | null;
}

/**
 * Verifies that Juspay made the URL that the customer returned with.
 *
 * @param url The whole URL, or a request's `url`.
 * @returns What it says, or null when it has no genuine signature.
 * @throws {TypeError} When there is no response key.
 */
export async function verifyReturnUrl(
  url: string | URL,
  { responseKey }: ReturnUrlOptions,
): Promise<ReturnUrl | null> {
  if (typeof responseKey !== 'string' || responseKey === '') {
    throw new TypeError('verifyReturnUrl: responseKey is missing.');
  }
  const params = readParams(url);
  if (!params || params.get('signature_algorithm') !== 'HMAC-SHA256') return null;
  const orderId = params.get('order_id');
  const signature = decodeSignature(params.get('signature') ?? '');
  if (orderId === undefined || !signature) return null;
  const key = await crypto.subtle.importKey(
    'raw',
    toBytes(responseKey),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  // WebCrypto compares in constant time.
  const isGenuine = await crypto.subtle.verify('HMAC', key, signature, toBytes(signedText(params)));
  return isGenuine ? { orderId, status: params.get('status') ?? null } : null;
}

/**
 * Returns the parameters, or undefined when one of them comes twice: one of the two would be read, and the other
 * signed.
 */
function readParams(url: string | URL): Map<string, string> | undefined {
  const text = url instanceof URL ? url.href : url;
  if (typeof text !== 'string' || !URL.canParse(text, 'http://localhost')) return undefined;
  const entries = [...new URL(text, 'http://localhost').searchParams];
  const params = new Map(entries);
  return params.size === entries.length ? params : undefined;
}

/** Keys and values are encoded, sorted by encoded key, joined, and encoded again as a whole. */
function signedText(params: Map<string, string>): string {
  const pairs = [...params]
    .filter(([name]) => name !== 'signature' && name !== 'signature_algorithm')
    .map(([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return encodeURIComponent(pairs.map(([name, value]) => `${name}=${value}`).join('&'));
}

/** Returns the bytes of a base64 signature, which can still be percent-encoded after the URL was decoded. */
function decodeSignature(signature: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const decoded = signature.includes('%') ? decodeURIComponent(signature) : signature;
    // A plus sign that was not encoded was read as a space.
    const binary = atob(decoded.replaceAll(' ', '+'));
    return Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
  } catch {
    return undefined;
  }
}
