import { expect, test } from 'vitest';
import { parseDraft } from '../../main/ipc/parse';
import { draftProblems, inUse } from '../../main/profiles/draft';
import { profile } from '../../main/profiles/profile';
import { withDraft } from '../../main/profiles/profiles-record';
import { blankProvider } from '../../main/providers/custom/definition';
import { createPracticeProvider } from '../../main/providers/practice/provider';
import { createProviders } from '../../main/providers/providers';
import { spotify } from '../../main/providers/spotify/spotify';
import { newDraft } from '../../main/view/form-view';
import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { ProfileId } from '../../preload/vocabulary';
import { cases, createMutation } from '../fakes/mutation';

const practice = createPracticeProvider(async () => 'http://127.0.0.1:1');
const transport = { fetch: () => Promise.reject(new Error('no network')), after: () => () => {} };
const { providers, providerOf } = createProviders({ spotify, practice }, transport, () => 0);

/** Texts as long as one limit or another, and one sign longer. */
const lengths = [0, 1, 32, 100, 101, 200, 201, 500, 501, 1000].map((length) => 'a'.repeat(length));
const texts = [...lengths, ' ', ` ${'a'.repeat(500)}\n`, 'two\nlines', 'é', '\ud800', '2FA'];
const ports = [-1, -0, 0, 0.5, 80, 1023, 1024, 8888, 65_535, 65_536, 99_999, 1e21];
const addresses = ['', 'https://one.example', 'http://127.0.0.1:9', 'ftp://one.example', 'a'.repeat(2000)];
const scopes = [[], ['a'], ['a', 'a'], ['a'.repeat(201)], [''], Array.from({ length: 201 }, () => 'a')];

/** Chance that makes drafts as a window may send them: most fields are in order, and any may be at its limit. */
function createDrafts(seed: number) {
  const { oneOf, below } = createMutation(seed);
  const perhaps = <T>(usual: T, others: readonly T[]): T => (below(6) === 0 ? oneOf(others) : usual);
  const custom = () => ({
    ...blankProvider,
    source: oneOf(['issuer', 'typed'] as const),
    issuer: perhaps('https://one.example', addresses),
    authorization: perhaps('https://one.example/authorize', addresses),
    token: perhaps('https://one.example/token', addresses),
    userinfo: perhaps('', addresses),
    parameters: perhaps('', ['a=1', '=', 'a'.repeat(4000)]),
  });
  return function draft(): ProfileDraft {
    const begun = newDraft(oneOf(Object.values(providers)), oneOf(['window', 'browser'] as const));
    return {
      ...begun,
      grant: oneOf(['code-pkce', 'code-secret', 'client-credentials', 'implicit'] as const),
      name: perhaps(begun.name, texts),
      clientId: perhaps(begun.clientId || 'a'.repeat(32), texts),
      clientSecret: perhaps('s3cret', texts),
      scopes: perhaps([], scopes),
      redirectPort: perhaps(begun.redirectPort, ports),
      environmentName: perhaps('', texts),
      ...(begun.provider === 'custom' && { custom: custom() }),
    };
  };
}

test('seed 18: a draft without problems becomes a profile that the next start can read', () => {
  const draft = createDrafts(18);
  const outcomes = { saved: 0, refused: 0 };
  const lost: unknown[] = [];
  for (let at = 0; at < cases; at += 1) {
    const wanted = parseDraft(draft());
    const provider = providerOf(wanted);
    const isInOrder = Object.keys(draftProblems(wanted, provider)).length === 0;
    outcomes[isInOrder ? 'saved' : 'refused'] += 1;
    if (!isInOrder) continue;
    const none = { profiles: [], current: null };
    const [saved] = withDraft(none, 'p' as ProfileId, inUse(wanted, provider), false).profiles;
    const read = profile.safeParse(JSON.parse(JSON.stringify(saved)));
    if (!read.success) lost.push([wanted, read.error.issues]);
  }
  expect(lost).toEqual([]);
  expect(Math.min(outcomes.saved, outcomes.refused)).toBeGreaterThan(1000);
});
