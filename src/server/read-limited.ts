const decoder = new TextDecoder();

/**
 * Reads a body as text and stops when it exceeds the limit. It counts the received bytes and ignores `Content-Length`.
 *
 * @param limit Bytes.
 * @returns The text, or null when the body exceeds the limit.
 */
export async function readLimited(message: Request | Response, limit: number): Promise<string | null> {
  const reader = message.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decoder.decode(chunks.length === 1 ? chunks[0] : join(chunks, size));
    size += value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => {});
      return null;
    }
    chunks.push(value);
  }
}

/** Joins first, because decoding each chunk makes a string that takes twice the memory and is slow to parse. */
function join(chunks: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
