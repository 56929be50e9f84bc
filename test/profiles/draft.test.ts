import { expect, test } from 'vitest';
import { draftProblems, inUse } from '../../main/profiles/draft';
import { createPracticeProvider } from '../../main/providers/practice/provider';
import { spotify } from '../../main/providers/spotify/spotify';
import { newDraft } from '../../main/view/form-view';
import type { ProfileDraft } from '../../preload/form-vocabulary';

const practice = createPracticeProvider(async () => 'http://127.0.0.1:1');
const clientId = '0123456789abcdef0123456789abcdef';
const draft: ProfileDraft = { ...newDraft(spotify, 'window'), clientId };
const confidential: ProfileDraft = { ...draft, grant: 'code-secret', clientSecret: 's3cret' };

test.each([
  ['O3 a new Practice draft, for any free port', newDraft(practice, 'window'), practice],
  ['a Spotify draft with its client ID', draft, spotify],
  ['a client ID with blanks around it', { ...draft, clientId: ` ${clientId}\n` }, spotify],
  ['a draft with its secret', confidential, spotify],
  ['a secret with blanks around it', { ...confidential, clientSecret: ' s3cret\n' }, spotify],
  ['a secret that is stored', { ...confidential, clientSecret: '', hasSecret: true }, spotify],
  ['a secret typed where none is needed', { ...draft, clientSecret: 'two\nlines' }, spotify],
  [
    'a client of its own without a port',
    { ...confidential, grant: 'client-credentials' as const, redirectPort: 0 },
    spotify,
  ],
  ['the lowest port', { ...draft, redirectPort: 1024 }, spotify],
  ['the highest port', { ...draft, redirectPort: 65_535 }, spotify],
  ['an environment variable of its own', { ...draft, environmentName: '_My_TOKEN2' }, spotify],
  ['a name of 200 characters', { ...draft, name: 'n'.repeat(200) }, spotify],
])('%s is in order', (_what, draft, provider) => {
  expect(draftProblems(draft, provider)).toEqual({});
});

test.each([
  ['no name', { name: ' ' }, 'name', 'Give the profile a name, such as what you use it for.'],
  ['too long a name', { name: 'n'.repeat(201) }, 'name', 'A name has at most 200 characters.'],
  ['no client ID', { clientId: ' ' }, 'clientId', 'Paste the client ID that Spotify gave to your app.'],
  ['a short client ID', { clientId: 'abc' }, 'clientId', '3 characters; a Spotify client ID has 32.'],
  ['a client ID of other letters', { clientId: 'z'.repeat(32) }, 'clientId', 'only the digits 0–9'],
  ['O3 port 0, which Spotify does not take', { redirectPort: 0 }, 'redirectPort', '8888 is usual'],
  ['a system port', { redirectPort: 1023 }, 'redirectPort', 'Choose a port from 1024 to 65535'],
  ['too high a port', { redirectPort: 65_536 }, 'redirectPort', 'Choose a port'],
  ['half a port', { redirectPort: 8888.5 }, 'redirectPort', 'Choose a port'],
  [
    'a variable that begins with a digit',
    { environmentName: '2FA' },
    'environmentName',
    'begins with a letter',
  ],
  ['a variable with a dash', { environmentName: 'MY-TOKEN' }, 'environmentName', 'such as API_TOKEN'],
  ['a variable with a command', { environmentName: 'A=$(id)' }, 'environmentName', 'Use only the letters'],
  ['two variables', { environmentName: 'A\nB' }, 'environmentName', 'Use only the letters'],
  ['too long a variable', { environmentName: 'A'.repeat(101) }, 'environmentName', 'at most 100'],
  ['no port at all', { redirectPort: Number.NaN }, 'redirectPort', 'Choose a port'],
] as const)('%s is told at its field', (_what, fields, field, words) => {
  const problems = draftProblems({ ...draft, ...fields }, spotify);
  expect(Object.keys(problems)).toEqual([field]);
  expect(problems[field]).toContain(words);
});

test('a client ID that the file could not hold is told, whatever the provider takes', () => {
  const taken = { ...spotify, clientIdProblem: () => null };
  expect(draftProblems({ ...draft, clientId: ` ${'c'.repeat(500)} ` }, taken)).toEqual({});
  expect(draftProblems({ ...draft, clientId: 'c'.repeat(501) }, taken)).toEqual({
    clientId: 'A client ID has at most 500 characters.',
  });
});

test('of a port that no page comes back to, only the usual one is kept', () => {
  const typed = { ...confidential, redirectPort: 99_999 };
  const askedAgain = { ...typed, grant: 'client-credentials' as const };
  expect(draftProblems(askedAgain, spotify)).toEqual({});
  expect(inUse(askedAgain, spotify).redirectPort).toBe(8888);
  expect(inUse(typed, spotify)).toEqual(typed);
});

test.each([
  ['missing', '', 'This way to sign in needs the client secret.'],
  ['blank', '  ', 'This way to sign in needs the client secret.'],
  ['of two lines', 'two\nlines', 'A client secret is one line of plain characters.'],
  ['with an accent', 'é', 'A client secret is one line of plain characters.'],
])('a client secret that is %s is told, without showing it', (_what, clientSecret, words) => {
  expect(draftProblems({ ...confidential, clientSecret }, spotify)).toEqual({ clientSecret: words });
});

test('a way to sign in that the provider does not offer is told', () => {
  const problems = draftProblems(confidential, { ...spotify, grants: ['code-pkce'] });
  expect(problems).toEqual({ grant: 'Spotify does not offer this way to sign in.' });
});

test.each([
  ['code-pkce', 'token-tray-confidential', 'token-tray.'],
  ['code-secret', 'token-tray', 'token-tray-confidential, with the secret “practice-secret”.'],
  ['client-credentials', 'token-tray', 'token-tray-confidential, with the secret “practice-secret”.'],
] as const)('Practice names the client that %s takes', (grant, clientId, named) => {
  const draft = { ...newDraft(practice, 'window'), grant, clientId, clientSecret: 's' };
  expect(draftProblems(draft, practice)).toEqual({
    clientId: `For this way to sign in Practice knows one client: ${named}`,
  });
});

test('all problems are told at once', () => {
  const bad = { ...draft, name: '', clientId: '', redirectPort: 1 };
  expect(Object.keys(draftProblems(bad, spotify))).toEqual(['name', 'clientId', 'redirectPort']);
});

test('a way to sign in that the provider has ended cannot be saved, and says since when', () => {
  const problems = draftProblems({ ...draft, grant: 'implicit' }, spotify);
  expect(Object.keys(problems)).toEqual(['grant']);
  expect(problems.grant).toContain('27 November 2025');
  expect(draftProblems({ ...newDraft(practice, 'window'), grant: 'implicit' }, practice)).toEqual({});
});
