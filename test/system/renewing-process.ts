import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Keychain } from '../../main/profiles/ports';
import { Session } from '../../main/profiles/session/session';
import { Vault } from '../../main/profiles/secrets/vault';
import { systemClock as clock } from '../../main/system/clock';
import { createRenewalLock } from '../../main/system/renewal-lock';
import { createFakeRandom, createRememberedEnd, createUnanswered, profileId } from '../fakes/session';

// A process that has a profile's tokens as the app has them, as a command line might be: it reads them, says `ready`,
// and for each message that comes it says which token it would print.

const [folder = '', tokenEndpoint = ''] = process.argv.slice(2);

/** Entries as files of a folder, which all processes share. */
const keychain: Keychain = {
  async get(account) {
    const value = await readFile(entry(account), 'utf8').catch(() => null);
    return value === null ? { kind: 'absent' } : { kind: 'found', value };
  },
  async set(account, value) {
    const fresh = `${entry(account)}.${process.pid}`;
    await writeFile(fresh, value);
    await rename(fresh, entry(account));
    return { kind: 'done' };
  },
  async delete(account) {
    await rm(entry(account), { force: true });
    return { kind: 'done' };
  },
};

const session = new Session({
  clock,
  random: createFakeRandom(),
  vault: new Vault(profileId, keychain),
  unanswered: createUnanswered(),
  ended: createRememberedEnd(),
  alone: createRenewalLock(folder, profileId, clock),
  async renew(refreshToken) {
    const body = new URLSearchParams({ refresh_token: refreshToken ?? '' });
    const answer = await fetch(tokenEndpoint, { method: 'POST', body });
    if (!answer.ok) return { kind: 'ended', description: null };
    const tokens: { accessToken: string; refreshToken: string } = await answer.json();
    return { kind: 'granted', tokens: { ...tokens, expiresIn: 3600, scopes: null } };
  },
  asksAgain: () => false,
  assumed: () => ({ usualLife: null, scopes: [] }),
  endReason: () => 'ended-by-provider',
  report: (what, cause) => process.stderr.write(`${what}: ${String(cause)}\n`),
  changed: () => {},
});

function entry(account: string): string {
  return path.join(folder, account.replace('/', '-'));
}

await session.restore('background');
process.on('message', async () => {
  const current = await session.refreshNow();
  process.send?.(current.ok ? current.token.text : current.state.kind);
});
process.send?.('ready');
