import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Clock } from '../../main/profiles/ports';

/** Answers one request, or fails to. */
export type Answer = (response: ServerResponse) => void;

/** A whole answer. */
export const plain =
  (status: number, body: string | Uint8Array, headers: OutgoingHttpHeaders = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body);

/** A whole answer in JSON; text is taken as JSON that is written already. */
export const json = (body: object | string, status = 200, headers: OutgoingHttpHeaders = {}): Answer =>
  plain(status, typeof body === 'string' ? body : JSON.stringify(body), {
    'content-type': 'application/json',
    ...headers,
  });

/** Takes the request and never says a word. */
export const silence: Answer = () => {};

/** Closes the connection in place of an answer. */
export const cutBeforeHeaders: Answer = (response) => void response.destroy();

/** Sends the headers and so much of the body, of which more was promised, then closes the connection. */
export const cutAfter =
  (part: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': part.length + 100 });
    response.flushHeaders();
    response.write(part, () => response.destroy());
  };

/** Waits, then answers. */
export const late =
  (clock: Clock, milliseconds: number, answer: Answer): Answer =>
  (response) =>
    void clock.after(milliseconds, () => answer(response));

/** Sends the headers at once, then one byte of the body every second. */
export const drip =
  (clock: Clock, body: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
    const next = (at: number): void => {
      if (at === body.length) return void response.end();
      response.write(body.charAt(at));
      clock.after(1_000, () => next(at + 1));
    };
    next(0);
  };

/** Sends that many mebibytes of spaces, packed by gzip to a thousandth, as fast as they are taken. */
export const gzipBomb =
  (mebibytes: number): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    const spaces = Buffer.alloc(1024 * 1024, ' ');
    const source = Readable.from(Array.from({ length: mebibytes }, () => spaces));
    // The reader is expected to hang up long before the end.
    pipeline(source, createGzip(), response).catch(() => {});
  };

/** An answer whose body begins and does not end, and the moment when the client hangs up. */
export function endless(status: number): { readonly answer: Answer; readonly hungUp: Promise<void> } {
  let hangUp: () => void = () => {};
  const hungUp = new Promise<void>((resolve) => (hangUp = resolve));
  const answer: Answer = (response) => {
    response.once('close', hangUp);
    response.writeHead(status).write('and so on');
  };
  return { answer, hungUp };
}
