import { expect, test } from 'vitest';
import { loadFailure } from '../../main/policy/load-failure';

test('a page that was given up for another is no failure', () => {
  expect(loadFailure(-3, 'accounts.example')).toBeNull();
});

test.each([
  [-7, /did not answer in time/],
  [-102, /^accounts\.example does not accept connections/],
  [-105, /^accounts\.example was not found/],
  [-106, /offline/],
  [-118, /did not answer in time/],
  [-130, /proxy/],
  [-200, /certificate of accounts\.example/],
  [-202, /certificate of accounts\.example/],
  [-299, /certificate of accounts\.example/],
  [-300, /could not be loaded \(error 300\)/],
  [-324, /could not be loaded \(error 324\)/],
])('error %i is told in words', (code, words) => {
  expect(loadFailure(code, 'accounts.example')).toMatch(words);
});
