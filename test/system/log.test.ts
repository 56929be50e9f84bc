import logging from 'electron-log/node';
import { readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askEverything, troubles } from '../fakes/every-ask';
import { createSignedInApp } from '../fakes/headless-app';
import { canary } from '../fakes/token-server';
import { createLogFile } from './log-file';

/** No pattern knows it for a secret, as it may stand anywhere; it is known by itself. */
const sentence = `the ${canary} in the mine`;
const callback = `http://127.0.0.1:8888/callback?code=${canary}&state=${canary}`;
const request = { url: callback, headers: { authorization: `Bearer ${canary}` }, body: `code=${canary}` };

/** What `fetch` throws, in Node and in Electron, with all that such errors are known to carry. */
const thrown: Readonly<Record<string, unknown>> = {
  'with an address in its message': new TypeError(`Failed to parse URL from ${callback}`),
  'with an address in its cause': new TypeError('fetch failed', { cause: new Error(`GET ${callback}`) }),
  'with the request in the cause of its cause': new TypeError('fetch failed', {
    cause: new Error('net::ERR_FAILED', { cause: request }),
  }),
  'with several causes': new TypeError('fetch failed', {
    cause: new AggregateError([new Error(sentence), new Error(`Bearer ${canary}`)], callback),
  }),
  'with the request as a member': Object.assign(new Error('net::ERR_ABORTED'), { request }),
  'with a token in its stack': Object.assign(new Error('x'), {
    stack: `Error: ${sentence}\n at ${callback}`,
  }),
  'as a text': `fetch failed: ${callback} ${sentence}`,
  'as an object': { code: canary, answer: JSON.stringify({ access_token: canary }) },
};

describe('R1 at the file that is written, a fetch error', () => {
  test.each(Object.entries(thrown))('%s is logged without the secrets', (_how, cause) => {
    const { log, written } = createLogFile(() => [sentence]);
    const reference = log.report('renewal', cause);
    expect(written()).toContain(`renewal (${reference})`);
    expect(written()).toContain('…');
    expect(written()).not.toContain(canary);
  });

  test.each(Object.entries(thrown))('%s that nobody caught is, too', (_how, cause) => {
    const { logger, written } = createLogFile(() => [sentence]);
    // What it does with an uncaught exception; the tests' own process is not to catch any.
    logger.errorHandler.handle(cause as Error, { showDialog: false });
    expect(written()).toContain('…');
    expect(written()).not.toContain(canary);
  });

  test('that `fetch` itself throws is', async () => {
    const { log, written } = createLogFile(() => []);
    const address = `http://user:${canary}@127.0.0.1:9/?code=${canary}`;
    log.report('picture', await fetch(address).catch((cause: unknown) => cause));
    expect(written()).toContain('includes credentials: http://');
    expect(written()).not.toContain(canary);
  });
});

test('R1 what a page says on its console is logged without the secrets, should it ever come to the log', () => {
  const { logger, written } = createLogFile(() => [sentence]);
  const variables = { processType: 'renderer' };
  const data = ['the page says', sentence, { request }, new Error(callback)];
  // The shape in which electron-log has it from a page.
  logger.processMessage({ data, date: new Date(), level: 'warn', variables });
  expect(written()).toContain('the page says …');
  expect(written()).not.toContain(canary);
});

test('R1 an error of the library itself is told on the console without the secrets', () => {
  const { logger, written } = createLogFile(() => [sentence]);
  const data = ['Unhandled electron-log error', thrown['with several causes']];
  logger.transports.console.writeFn({ message: { data, date: new Date(), level: 'error' } });
  expect(written()).toContain('Unhandled electron-log error');
  expect(written()).toContain('…');
  expect(written()).not.toContain(canary);
});

test('R2 the file is its owner’s alone', () => {
  const { file, log } = createLogFile(() => []);
  log.report('renewal', null);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform !== 'linux')(
  'F48 on a full disk the log says once that it cannot write, and writes again when there is room',
  () => {
    const said = consoleOfLibrary();
    const { file, log } = createLogFile(() => []);
    rmSync(file, { force: true });
    symlinkSync('/dev/full', file);
    for (const turn of ['first', 'second', 'third']) log.report(`${turn} renewal`, null);
    expect(said).toEqual([expect.stringMatching(/Can't write to .*ENOSPC/)]);
    rmSync(file);
    log.report('fourth renewal', null);
    expect(readFileSync(file, 'utf8')).toMatch(/fourth renewal/);
    expect(said).toHaveLength(1);
  },
);

/** What the library says of its files: by the first of its loggers, whichever of them writes. */
function consoleOfLibrary(): readonly string[] {
  const said: string[] = [];
  const { console } = logging.transports;
  const { writeFn } = console;
  console.writeFn = ({ message }) => void said.push(message.data.join(' '));
  onTestFinished(() => void (console.writeFn = writeFn));
  return said;
}

describe.each(Object.entries(troubles))('R1 %s', (_when, trouble) => {
  test('nothing that the app reports brings a secret into the file', async () => {
    const app = await createSignedInApp((what, cause) => sink.log.report(what, cause));
    const sink = createLogFile(app.known.all);
    trouble(app);
    await askEverything(app);
    // Refused, as there is no such profile: with these words at least something was written.
    await expect(app.tray.copyToken('gone' as never, 'token')).rejects.toThrow('copyToken failed');
    expect(sink.written()).toContain('There is no such profile any more.');
    expect(sink.written()).not.toContain(canary);
  });
});
