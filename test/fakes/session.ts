import type { EpochMs, ProfileId } from '../../preload/vocabulary';
import { type AccessToken, writeAccessToken } from '../../main/profiles/session/access-token';
import type { Alone, Random } from '../../main/profiles/ports';
import type { RememberedEnd } from '../../main/profiles/session/remembered-end';
import { Session } from '../../main/profiles/session/session';
import type { EndReason } from '../../main/profiles/session/state';
import type { Unanswered } from '../../main/profiles/session/unanswered';
import { startTicker } from '../../main/profiles/session/ticker';
import { Vault } from '../../main/profiles/secrets/vault';
import { accessToken } from './access-token';
import { createFakeClock } from './clock';
import { createFakeKeychain } from './keychain';
import { createFakeTokenEndpoint } from './token-endpoint';

export const profileId = 'p' as ProfileId;

/** What the keychain holds at first; text for an access token stands for a damaged entry. */
export interface Stored {
  readonly access?: AccessToken | string;
  readonly refresh?: string;
  /** Whether renewing takes no refresh token. */
  readonly asksAgain?: boolean;
}

/** Always the same fraction, and identifiers that count up. */
export function createFakeRandom(fraction = 0): Random {
  let last = 0;
  return { fraction: () => fraction, id: () => `id-${(last += 1)}` };
}

/** No other process there is. */
export const alone: Alone = (renew) => renew();

/** What is remembered of a renewal without an answer, in memory. */
export function createUnanswered(): Unanswered {
  let since: EpochMs | null = null;
  return { since: () => since, note: (moment) => void (since = moment) };
}

/** Why the sign-in has ended, in memory. */
export function createRememberedEnd(): RememberedEnd {
  let known: EndReason | null = null;
  return { reason: () => known, note: (reason) => void (known = reason) };
}

/**
 * A session with all that it needs, ticking by the fake clock. `log` holds the keychain's calls and the
 * session's states in the order in which they came.
 */
export function createTestSession({ access, refresh, asksAgain = false }: Stored = {}) {
  const log: string[] = [];
  const clock = createFakeClock();
  const keychain = createFakeKeychain(log);
  const endpoint = createFakeTokenEndpoint();
  if (access !== undefined)
    keychain.entries.set('p/access-token', typeof access === 'string' ? access : writeAccessToken(access));
  if (refresh !== undefined) keychain.entries.set('p/refresh-token', refresh);
  const vault = new Vault(profileId, keychain);
  const failures: unknown[] = [];
  const unanswered = createUnanswered();
  const session: Session = new Session({
    alone,
    unanswered,
    ended: createRememberedEnd(),
    clock,
    vault,
    random: createFakeRandom(),
    renew: endpoint.renew,
    asksAgain: () => asksAgain,
    assumed: () => ({ usualLife: 3600, scopes: ['asked'] }),
    endReason: () => 'ended-by-provider',
    report: (_what, cause) => void failures.push(cause),
    changed: () => {
      log.push(session.state.kind);
      ticker.reconsider();
    },
  });
  const ticker = startTicker(
    clock,
    () => session.wakeAt,
    () => void session.tick().catch((cause) => failures.push(cause)),
  );
  return { session, clock, keychain, endpoint, vault, unanswered, log, failures };
}

/** A session that was restored from the keychain, with an hour to go unless told. */
export async function createSignedIn(stored: Stored = {}) {
  const world = createTestSession({ access: accessToken(), refresh: 'refresh-1', ...stored });
  await world.session.restore('background');
  return world;
}

/** The text of the token that a session shows; null when it has none. */
export function tokenText({ state }: Session): string | null {
  const shown = state.kind === 'signing-in' ? state.before : state;
  return 'token' in shown ? (shown.token?.text ?? null) : null;
}
