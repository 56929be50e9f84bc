import { describe, expect, test } from 'vitest';
import { askEverything, silentAsks, troubles } from '../fakes/every-ask';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';
import { canary, secrets } from '../fakes/token-server';

const { id } = profile;

describe.each(Object.entries(troubles))('%s', (_when, trouble) => {
  test('no answer and no view holds a secret', async () => {
    const app = await createSignedInApp();
    trouble(app);
    const crossed = await askEverything(app);
    expect(crossed).toHaveLength(Object.keys(silentAsks).length);
    expect(crossed.filter((text) => text.includes(canary))).toEqual([]);
    const state = new URL(app.pages[0]?.url ?? '').searchParams.get('state') ?? '';
    expect(state).not.toBe('');
    expect(crossed.filter((text) => text.includes(state))).toEqual([]);
  });
});

test('the canary sings where it may: in the two asks for it, and on the clipboard', async () => {
  const app = await createSignedInApp();
  expect(await app.tray.revealToken(id)).toEqual({ ok: true, value: secrets.access });
  expect(await app.tray.revealRefreshToken(id)).toEqual({ ok: true, value: secrets.refresh });
  await app.tray.copyToken(id, 'json');
  expect(app.did.join()).toContain(canary);
});
