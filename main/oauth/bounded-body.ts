/** No answer of a token endpoint is longer than this, in bytes; what is, comes from something else. */
export const bodyLimit = 64 * 1024;

/**
 * Reads a body as UTF-8 text and gives up, closing the stream, once it is longer than `limit` bytes
 * (counted after decompression, so that a small bomb stays small).
 * @returns the text, or null when it is too long.
 */
export async function readText(message: Pick<Response, 'body'>, limit = bodyLimit): Promise<string | null> {
  const bytes = await readBytes(message, limit);
  return bytes && new TextDecoder().decode(bytes);
}

/** Reads the body of a request or a response in the same bounds; null when it is too long. */
export async function readBytes({ body }: Pick<Response, 'body'>, limit: number): Promise<Uint8Array | null> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
