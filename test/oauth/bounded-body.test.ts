import { expect, test } from 'vitest';
import { bodyLimit, readText } from '../../main/oauth/bounded-body';

/** A body of chunks, and what its reader did with it. */
function bodyOf(chunks: readonly Uint8Array[]) {
  const seen = { pulled: 0, cancelled: false };
  const source = {
    pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      const chunk = chunks[seen.pulled];
      if (chunk === undefined) return controller.close();
      seen.pulled += 1;
      controller.enqueue(chunk);
    },
    cancel: () => void (seen.cancelled = true),
  };
  return { seen, response: new Response(new ReadableStream(source, { highWaterMark: 0 })) };
}

const kibibytes = (count: number) => Array.from({ length: count }, () => new Uint8Array(1024).fill(0x61));

test('a body as long as the limit is read to its end', async () => {
  const { seen, response } = bodyOf(kibibytes(64));
  expect(bodyLimit).toBe(64 * 1024);
  expect(await readText(response)).toBe('a'.repeat(bodyLimit));
  expect(seen).toEqual({ pulled: 64, cancelled: false });
});

test('one byte more closes the stream, and the rest is not asked for', async () => {
  const { seen, response } = bodyOf([...kibibytes(64), new Uint8Array(1), ...kibibytes(999)]);
  expect(await readText(response)).toBeNull();
  expect(seen).toEqual({ pulled: 65, cancelled: true });
});

test('bytes are counted, not characters', async () => {
  expect(await readText(new Response('\u{1F511}'), 4)).toBe('\u{1F511}');
  expect(await readText(new Response('\u{1F511}'), 3)).toBeNull();
});

test('a character that two chunks share is read whole', async () => {
  const bytes = new TextEncoder().encode('a\u{1F511}b');
  const { response } = bodyOf([bytes.slice(0, 3), bytes.slice(3)]);
  expect(await readText(response)).toBe('a\u{1F511}b');
});

test('a character that the end cuts off is replaced', async () => {
  expect(await readText(new Response(new Uint8Array([0x61, 0xf0, 0x9f])))).toBe('a\uFFFD');
});

test('a byte order mark is dropped', async () => {
  expect(await readText(new Response('\uFEFF{}'))).toBe('{}');
});

test('no body is an empty text', async () => {
  expect(await readText(new Response(null))).toBe('');
});

test('a body that breaks off rejects', async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
  await expect(readText(new Response(broken))).rejects.toThrow('reset');
});
