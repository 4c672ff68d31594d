const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/**
 * Returns a text that changes with the customer. It is the same on every server with the API key, and nobody without
 * the key can find the customer's ID from it.
 */
export async function customerTag(apiKey: string, customerId: string): Promise<string> {
  const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
  const key = await crypto.subtle.importKey('raw', bytes(apiKey), algorithm, false, ['sign']);
  const code = await crypto.subtle.sign(algorithm, key, bytes(`batua customer ${customerId}`));
  return Array.from(new Uint8Array(code, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
