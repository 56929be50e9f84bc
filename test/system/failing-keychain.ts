import { writeAccessToken } from '../../main/profiles/session/access-token';
import type { Keychain } from '../../main/profiles/ports';
import { createKeychain, type KeychainParts } from '../../main/system/keychain/keychain';
import type { Answer, Order } from '../../main/system/keychain/messages';
import type { KeychainChild } from '../../main/system/keychain/supervisor';
import { profile } from '../fakes/living-profiles';
import { createScriptedChild } from '../fakes/scripted-child';
import { canaryToken, secrets } from '../fakes/token-server';
import type { Through } from './fail-points';

interface FailingKeychainParts extends Pick<KeychainParts, 'clock' | 'report'> {
  readonly through: Through;
}

/** The real keychain over processes without a process, in which `profile` is signed in. */
export function createFailingKeychain({ clock, report, through }: FailingKeychainParts): Keychain {
  const entries = new Map([
    [`${profile.id}/client-secret`, secrets.client],
    [`${profile.id}/refresh-token`, secrets.refresh],
    [`${profile.id}/access-token`, writeAccessToken(canaryToken)],
  ]);
  const spawn = () => through('keychain question', createChild(entries), 'send');
  const { spawn: spawned } = through('keychain process', { spawn });
  return through('keychain', createKeychain({ clock, service: 'Token Tray', report, spawn: spawned }));
}

/** A process that carries out what it is asked, a moment later. */
function createChild(entries: Map<string, string>): KeychainChild {
  const child = createScriptedChild();
  return {
    ...child,
    send: ({ sequence, order }) => queueMicrotask(() => child.reply(carryOut(order, entries), sequence)),
    kill: child.exit,
  };
}

function carryOut(order: Order, entries: Map<string, string>): Answer {
  if (order.action === 'get') {
    const value = entries.get(order.account);
    return value === undefined ? { kind: 'absent' } : { kind: 'found', value };
  }
  if (order.action === 'set') entries.set(order.account, order.value);
  else entries.delete(order.account);
  return { kind: 'done' };
}
