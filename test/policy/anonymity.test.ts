import { expect, test } from 'vitest';
import { anonymous, shortened } from '../../main/policy/anonymity';

const clientId = '0123456789abcdef0123456789abcdef';

test.each([
  ['Unknown client 0123456789abcdef0123456789abcdef.', 'Unknown client 0123….'],
  ['ADA lovelace is not on the list', '… is not on the list'],
  ['User "Ada Lovelace" (ada@mail.example.org)', 'User "…" (…)'],
  ['Ada Lovelaces and xAda Lovelace', 'Ada Lovelaces and xAda Lovelace'],
  ['Spotify cannot be reached; check the network.', 'Spotify cannot be reached; check the network.'],
])('%s', (text, told) => expect(anonymous(text, { clientId, account: 'Ada Lovelace' })).toBe(told));

test('a name is taken as it is written, whatever it looks like to a pattern', () => {
  expect(anonymous('A.d*[a] and Ad', { clientId, account: 'A.d*[a]' })).toBe('… and Ad');
  expect(anonymous('J.-P. (Zoë) signs in', { clientId, account: 'J.-P. (Zoë)' })).toBe('… signs in');
});

test('an account that is not known leaves the text as it is', () => {
  expect(anonymous('Ada', { clientId, account: null })).toBe('Ada');
});

test('of a client ID at most four characters stay, and never more than half', () => {
  expect(['0123456789', 'abcd', 'a'].map(shortened)).toEqual(['0123…', 'ab…', '…']);
});
