/**
 * Reads a body as text and stops as soon as it is over the limit, however long it claims or fails to claim to be.
 *
 * @param limit Bytes.
 * @returns The text, or null where the body is over the limit.
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
