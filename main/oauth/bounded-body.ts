/** No answer of a token endpoint is longer than this, in bytes; what is, comes from something else. */
export const bodyLimit = 64 * 1024;

/**
 * Reads a body as UTF-8 text and gives up, closing the stream, once it is longer than `limit` bytes
 * (counted after decompression, so that a small bomb stays small).
 * @returns the text, or null when it is too long.
 */
export async function readText(response: Response, limit = bodyLimit): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
