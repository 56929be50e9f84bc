import { ClipboardKeeper } from '../../main/profiles/copying/clipboard-keeper';
import type { SessionState } from '../../main/profiles/session/state';
import { startTicker } from '../../main/profiles/session/ticker';
import { accessToken } from './access-token';
import { createFakeClipboard } from './clipboard';
import { createFakeClock } from './clock';
import { profileId } from './session';

const token = accessToken();

/** How the token that is valid at first is copied. */
export const copied = { profile: profileId, issuedAt: token.issuedAt, format: 'header' } as const;

/** A keeper that ticks by the fake clock; `world` is what a test may change around it. */
export function createKept() {
  const clock = createFakeClock();
  const clipboard = createFakeClipboard();
  const world: { clearAfter: number; state: SessionState | undefined; refreshToken: string | null } = {
    clearAfter: 60,
    state: { kind: 'valid', token, notSaved: null },
    refreshToken: 'refresh-1',
  };
  const faults: unknown[] = [];
  const keeper = new ClipboardKeeper({
    clock,
    clipboard,
    matcher: (text) => (other) => text === other,
    clearAfter: () => world.clearAfter,
    stateOf: () => world.state,
    refreshTokenOf: () => world.refreshToken,
    changed: () => ticker.reconsider(),
  });
  const ticker = startTicker(
    clock,
    () => keeper.wakeAt,
    () => void keeper.tick().catch((cause) => faults.push(cause)),
  );
  return { clock, clipboard, world, faults, keeper };
}
