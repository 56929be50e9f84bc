import type { CopyFormat, Outcome } from '../../preload/vocabulary';
import { copyText } from '../view/copy-formats';
import { stateView } from '../view/state-view';
import { duration, type TimeOfDay } from '../view/times';
import { type AccessToken, timeLeft } from './access-token';
import type { LiveProfile } from './live-profile';
import type { Clock } from './ports';
import type { Current } from './state';

export interface CopyPorts {
  readonly clock: Clock;
  readonly time: TimeOfDay;
  /** Puts text on the clipboard; rejects when the system does not take it. */
  readonly write: (text: string) => Promise<void>;
  /** A token with fewer seconds left is renewed first. */
  readonly renewBeforeCopy: () => number;
}

/** Hands out tokens that are promised to be valid: renewed first when their end is near. */
export interface Copier {
  /** Copies and says "Copied · valid for 58 min", or copies nothing and says why. */
  copy(live: LiveProfile, format: CopyFormat): Promise<Outcome<string>>;
  /** The token's text, for the one ask that shows it. */
  reveal(live: LiveProfile): Promise<Outcome<string>>;
  /** Renews now, and says why if that failed. */
  refreshNow(live: LiveProfile): Promise<Outcome<null>>;
}

/** Builds the copier that popup and tray share. */
export function createCopier({ clock, time, write, renewBeforeCopy }: CopyPorts): Copier {
  return { copy, reveal, refreshNow };

  async function copy(live: LiveProfile, format: CopyFormat): Promise<Outcome<string>> {
    const token = outcome(live, await live.session.current(renewBeforeCopy() * 1000));
    if (!token.ok) return token;
    const { provider } = live;
    const url = provider.accountUrl(await provider.server());
    await write(copyText(format, token.value, { variable: `${provider.id.toUpperCase()}_TOKEN`, url }));
    return { ok: true, value: `Copied · valid for ${duration(timeLeft(token.value, clock.now()))}` };
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
    const context = { now: clock.now(), time, provider: live.provider.name, failure: null };
    const { words, reason } = stateView(current.state, context);
    if (reason !== null) return { ok: false, words: `${words}: ${reason}` };
    return { ok: false, words: words.endsWith('…') ? words : `${words}.` };
  }
}
