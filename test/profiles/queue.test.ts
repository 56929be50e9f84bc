import { expect, test } from 'vitest';
import { createQueue } from '../../main/profiles/queue';

test('each waits for the one before, and gets its own answer', async () => {
  const enqueue = createQueue();
  const log: string[] = [];
  let resolve = (_answer: string) => {};
  const promise = new Promise<string>((settle) => (resolve = settle));
  const first = enqueue(async () => {
    log.push('first begins');
    const answer = await promise;
    log.push('first ends');
    return answer;
  });
  const second = enqueue(async () => log.push('second'));
  resolve('one');
  expect([await first, await second]).toEqual(['one', 3]);
  expect(log).toEqual(['first begins', 'first ends', 'second']);
});

test('a failure is told to its own caller, and the next one runs', async () => {
  const enqueue = createQueue();
  const failed = enqueue(() => Promise.reject(new Error('one')));
  const next = enqueue(async () => 'two');
  await expect(failed).rejects.toThrow('one');
  expect(await next).toBe('two');
});
