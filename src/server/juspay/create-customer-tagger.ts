const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** How many customers' tags are remembered. */
const maxKnown = 1000;

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/**
 * Creates a function that returns a text that changes with the customer. It is the same on every server with the API
 * key, and nobody without the key can find the customer's ID from it.
 */
export function createCustomerTagger(apiKey: string): (customerId: string) => Promise<string> {
  let key: Promise<CryptoKey> | undefined;
  const known = new Map<string, string>();

  async function compute(customerId: string) {
    // At the first call, because some workers compute nothing while they start.
    key ??= crypto.subtle.importKey('raw', bytes(apiKey), algorithm, false, ['sign']);
    const code = await crypto.subtle.sign(algorithm, await key, bytes(`batua customer ${customerId}`));
    return Array.from(new Uint8Array(code, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  return async (customerId) => {
    const remembered = known.get(customerId);
    if (remembered !== undefined) return remembered;
    const tag = await compute(customerId);
    known.set(customerId, tag);
    for (const oldest of known.keys()) {
      if (known.size <= maxKnown) break;
      known.delete(oldest);
    }
    return tag;
  };
}
