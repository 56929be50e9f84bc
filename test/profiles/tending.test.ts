import { expect, test } from 'vitest';
import { createTending } from '../../main/profiles/tending';
import { createSignedInApp } from '../fakes/headless-app';

test('F60 what fails at its turn is reported, and takes no other’s', async () => {
  const { profiles, clock, server } = await createSignedInApp();
  const did: string[] = [];
  const broken = () => {
    throw new Error('unforeseen');
  };
  const report = (what: string, cause: unknown) => void did.push(`${what}: ${String(cause)}`);
  const besides = [broken, () => void did.push('clipboard'), () => void did.push('tray')];
  const tend = createTending({ profiles, besides, report });
  server.answerWith(() => Response.json({ access_token: 'next', token_type: 'Bearer', expires_in: 60 }));
  clock.jump(3_600_000);
  tend('tick');
  expect(did).toEqual(['tick: Error: unforeseen', 'clipboard', 'tray']);
  await clock.advance(0);
  expect(profiles.current?.session.state).toMatchObject({ kind: 'valid', token: { text: 'next' } });
});
