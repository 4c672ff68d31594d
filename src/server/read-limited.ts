/**
 * Reads a body as text and stops when it exceeds the limit. It counts the received bytes and ignores `Content-Length`.
 *
 * @param limit Bytes.
 * @returns The text, or null when the body exceeds the limit.
 */
export async function readLimited(message: Request | Response, limit: number): Promise<string | null> {
  const reader = message.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      void reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
