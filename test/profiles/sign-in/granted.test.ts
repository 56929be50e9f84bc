import { expect, test } from 'vitest';
import { tokenOf } from '../../../main/profiles/session/state';
import { grant } from '../../fakes/provider-server';
import { createLive } from '../live';

test('O9 K9 of an answer the scopes that were granted are kept, and no id_token, nor what else came with it', async () => {
  const { live, comeBack, server, keychain } = await createLive({ scopes: ['read', 'write'] });
  server.reply('/token', () =>
    grant({ scope: 'read', id_token: 'header.payload.signature', user: 'Ada Lovelace' }),
  );
  const signedIn = live.signIn('window');
  await comeBack({ code: 'c' });
  await signedIn;
  expect(tokenOf(live.session.state)?.scopes).toEqual(['read']);
  expect(JSON.parse(keychain.entries.get('p/access-token') ?? '')).toMatchObject({ scopes: ['read'] });
  const kept = JSON.stringify([[...keychain.entries], live.profile, live.session.state]);
  expect(kept).not.toMatch(/header\.payload|Lovelace/);
});
