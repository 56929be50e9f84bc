import type { CopyFormat, Outcome } from '../../../preload/vocabulary';
import { accountUrlOf } from '../../providers/account-url';
import type { Provider } from '../../providers/provider';
import { copyText } from '../../view/copy-formats';
import { contextOf } from '../../view/live-context';
import { stateView } from '../../view/state-view';
import { duration, type TimeOfDay } from '../../view/times';
import { type AccessToken, timeLeft } from '../session/access-token';
import type { Copied } from './clipboard-keeper';
import { usualEnvironmentName } from '../environment-name';
import type { LiveProfile } from '../live-profile';
import type { Clock } from '../ports';
import type { Current } from '../session/state';

/** What copying needs of the app. */
export interface CopyPorts {
  readonly clock: Clock;
  readonly time: TimeOfDay;
  /** Puts text on the clipboard, with the token that it holds; rejects when the system does not take it. */
  readonly write: (text: string, copied: Copied) => Promise<void>;
  /** Seconds after which it is cleared from the clipboard; 0 for never. */
  readonly clearAfter: () => number;
  /** A token with fewer seconds left is renewed first. */
  readonly renewBeforeCopy: () => number;
}

/** Hands out tokens that are promised to be valid: renewed first when their end is near. */
export interface Copier {
  /** Copies and says "Copied · valid for 58 min · cleared in 1 min", or copies nothing and says why. */
  copy(live: LiveProfile, format: CopyFormat): Promise<Outcome<string>>;
  /** The token's text, for the one ask that shows it. */
  reveal(live: LiveProfile): Promise<Outcome<string>>;
  /** Renews now, and says why if that failed. */
  refreshNow(live: LiveProfile): Promise<Outcome<null>>;
}

/** Builds the copier that popup and tray share. */
export function createCopier({ clock, time, write, clearAfter, renewBeforeCopy }: CopyPorts): Copier {
  return { copy, reveal, refreshNow };

  async function copy(live: LiveProfile, format: CopyFormat): Promise<Outcome<string>> {
    const current = await live.session.current(renewBeforeCopy() * 1000);
    if (!current.ok && current.state.kind === 'valid')
      return { ok: false, words: endsTooSoon(timeLeft(current.state.token, clock.now())) };
    const token = outcome(live, current);
    if (!token.ok) return token;
    const { provider, profile } = live;
    const url = format === 'curl' ? await tryUrl(provider) : '';
    const variable = profile.environmentName ?? usualEnvironmentName(profile);
    const text = copyText(format, token.value, { variable, url });
    await write(text, { profile: profile.id, issuedAt: token.value.issuedAt, format });
    return { ok: true, value: copiedWords(timeLeft(token.value, clock.now()), clearAfter()) };
  }

  async function reveal(live: LiveProfile): Promise<Outcome<string>> {
    const token = outcome(live, await live.session.current(0));
    return token.ok ? { ok: true, value: token.value.text } : token;
  }

  async function refreshNow(live: LiveProfile): Promise<Outcome<null>> {
    const token = outcome(live, await live.session.refreshNow());
    return token.ok ? { ok: true, value: null } : token;
  }

  function outcome(live: LiveProfile, current: Current): Outcome<AccessToken> {
    if (current.ok) return { ok: true, value: current.token };
    if (current.state.kind === 'valid') return { ok: false, words: notRenewable };
    if (current.state.kind === 'signed-out') return { ok: false, words: signedOut };
    const context = { ...contextOf(live, clock.now(), time), failure: null };
    const { words, reason } = stateView(current.state, context);
    if (reason !== null) return { ok: false, words: `${words}: ${reason}` };
    return { ok: false, words: words.endsWith('…') ? words : `${words}.` };
  }
}

/** An address to try the token on; no fault on the way to it keeps the token from being copied. */
async function tryUrl(provider: Provider): Promise<string> {
  return (await accountUrlOf(provider)) ?? 'https://api.example.com/';
}

const signedOut = 'Signed out: there is no token. Sign in to get one.';

/** What is said where a renewal was asked for. */
const notRenewable = 'This token cannot be renewed. Sign in again for a new one.';

/** What is said of a token that is still valid, but not for as long as a copy has to be. */
const endsTooSoon = (left: number): string =>
  `Not copied: this token has only ${duration(left)} left, and cannot be renewed. Sign in again for a new one.`;

function copiedWords(left: number, clearAfter: number): string {
  const words = left === Infinity ? 'Copied · no expiry given' : `Copied · valid for ${duration(left)}`;
  return clearAfter === 0 ? words : `${words} · cleared in ${duration(clearAfter * 1000)}`;
}
