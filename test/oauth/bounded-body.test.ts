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

const gibibyte = 1024 ** 3;

/** A body of that many spaces, made as they are asked for; `made` counts them. */
function endlessBody(bytes: number) {
  const seen = { made: 0, cancelled: false };
  const spaces = new Uint8Array(16 * 1024).fill(0x20);
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (seen.made >= bytes) return controller.close();
      seen.made += spaces.length;
      controller.enqueue(spaces.slice());
    },
    cancel: () => void (seen.cancelled = true),
  });
  return { seen, stream };
}

test('F27 of 10 GiB little more than 64 KiB are ever made, and memory does not grow', async () => {
  const before = process.memoryUsage();
  const { seen, stream } = endlessBody(10 * gibibyte);
  expect(await readText(new Response(stream))).toBeNull();
  expect(seen.cancelled).toBe(true);
  expect(seen.made).toBeLessThanOrEqual(bodyLimit + 2 * 16 * 1024);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  expect(heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(2 * 1024 * 1024);
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
