import { expect, test } from 'vitest';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';

test('a sign-in that the keychain has lost is not shown as one, but is once it has come back', async () => {
  const { clock, keychain, profiles, view } = await createSignedInApp();
  const { session } = profiles.get(profile.id);
  const entries = [...keychain.entries];
  keychain.entries.clear();
  await session.restore('background');
  expect(view().current).toMatchObject({
    state: { name: 'signed-out' },
    signedInAt: null,
    signInEndsAt: null,
  });
  for (const [name, secret] of entries) keychain.entries.set(name, secret);
  await session.restore('background');
  expect(view().current).toMatchObject({
    state: { name: 'valid' },
    signedInAt: clock.now(),
    signInEndsAt: Date.UTC(2026, 6, 1),
  });
});
