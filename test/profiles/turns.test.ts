import { expect, test } from 'vitest';
import { createTurns } from '../../main/profiles/turns';

test('each waits for the one before, and gets its own answer', async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  let resolve = (_answer: string) => {};
  const promise = new Promise<string>((settle) => (resolve = settle));
  const first = inTurn(async () => {
    log.push('first begins');
    const answer = await promise;
    log.push('first ends');
    return answer;
  });
  const second = inTurn(async () => log.push('second'));
  resolve('one');
  expect([await first, await second]).toEqual(['one', 3]);
  expect(log).toEqual(['first begins', 'first ends', 'second']);
});

test('a failure is told to its own caller, and the next one runs', async () => {
  const inTurn = createTurns();
  const failed = inTurn(() => Promise.reject(new Error('one')));
  const next = inTurn(async () => 'two');
  await expect(failed).rejects.toThrow('one');
  expect(await next).toBe('two');
});
