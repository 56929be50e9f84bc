import { expect, test } from 'vitest';
import { transient } from '../../../main/oauth/token-answer';
import { createPracticeProvider } from '../../../main/providers/practice/provider';

test('a Practice that cannot be started is told as a value, and tried again', async () => {
  const starts = [Promise.reject(new Error('listen EMFILE')), Promise.resolve('http://127.0.0.1:9')];
  const { server } = createPracticeProvider(() => starts.shift() ?? Promise.reject(new Error('no more')));
  expect(await server()).toEqual({
    reason: 'Practice could not be started (listen EMFILE).',
    next: 'Try again in a moment.',
    fault: transient('network'),
  });
  expect(await server()).toMatchObject({ server: { issuer: 'http://127.0.0.1:9' } });
});
