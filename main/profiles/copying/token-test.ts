import type { TestedToken, TokenTest } from '../../../preload/vocabulary';
import { contextOf } from '../../view/live-context';
import { stateView } from '../../view/state-view';
import type { TimeOfDay } from '../../view/times';
import { tokenTestView, untestableView, withoutPerson } from '../../view/token-test-view';
import type { LiveProfile } from '../live-profile';
import type { AccessToken } from '../session/access-token';
import { tokenOf } from '../session/state';
import type { Clock } from '../ports';

/** What trying a token needs of the app. */
export interface TokenTestPorts {
  readonly clock: Clock;
  readonly time: TimeOfDay;
  /** A token with fewer seconds left is renewed first, so that its end is not taken for a fault. */
  readonly renewBelow: () => number;
}

/** Tries a profile's token once at its provider. */
export type TokenTester = (live: LiveProfile) => Promise<TestedToken>;

/** Builds the tester; what it says never holds the token. */
export function createTokenTester({ clock, time, renewBelow }: TokenTestPorts): TokenTester {
  return async (live) => {
    const { session, provider, ruleInForce } = live;
    if (ruleInForce.responseType === null) return about(tokenOf(session.state), withoutPerson(provider.name));
    const current = await session.current(renewBelow() * 1000);
    if (current.ok) return about(current.token, await tested(live, current.token.text));
    const context = { ...contextOf(live, clock.now(), time), failure: null };
    const { words, reason } = stateView(current.state, context);
    const none = `There is no token to test: ${words}.`;
    return about(tokenOf(current.state), { tone: 'warn', words: none, next: reason, remedy: null });
  };
}

const about = (token: AccessToken | null, test: TokenTest): TestedToken => ({
  ...test,
  issuedAt: token?.issuedAt ?? null,
});

async function tested({ standing, provider, session }: LiveProfile, accessToken: string): Promise<TokenTest> {
  const asked = await standing.ask(accessToken);
  if (asked === null) return untestableView(provider.name);
  if ('fault' in asked)
    return { tone: 'warn', words: asked.reason, next: 'This says nothing about the token.', remedy: null };
  return tokenTestView(asked.answer, provider, session.renews);
}
