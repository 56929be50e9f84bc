import { expect, test } from 'vitest';
import { grant, oauthError } from '../../fakes/provider-server';
import { clientOf, createEdited, otherClient } from '../edited';
import { first } from '../household';

test.each(['invalid_grant', 'invalid_client'])(
  'F56: a sign-in by a new client that was saved, but not noted before a crash, is found by it (%s for the old one)',
  async (code) => {
    const { live, edit, server, keychain, renewedBy } = await createEdited();
    await edit({ clientId: otherClient });
    keychain.entries.set('first/refresh-token', 'refresh-of-the-other');
    await live.session.restore('background');
    server.reply('/token', ({ form }) =>
      form.get('client_id') === otherClient ? grant() : oauthError(code),
    );
    expect(await renewedBy()).toBe(otherClient);
    expect(live.session.state.kind).toBe('valid');
    expect(live.profile.signedInWith).toBeNull();
    expect(keychain.entries.get('first/refresh-token')).toBe('refresh-9');
    await renewedBy();
    expect(server.requests.map(clientOf)).toEqual([first.clientId, otherClient, otherClient]);
  },
);

test('F31: a sign-in that neither client may renew has ended, and the old client says why', async () => {
  const { live, edit, server } = await createEdited();
  await edit({ clientId: otherClient });
  server.reply('/token', ({ form }) =>
    oauthError(form.get('client_id') === otherClient ? 'invalid_client' : 'invalid_grant'),
  );
  await live.session.refreshNow();
  expect(live.session.state.kind).toBe('needs-sign-in');
  expect(live.profile.signedInWith?.clientId).toBe(first.clientId);
});
