import type { TestedToken } from '../../preload/vocabulary';
import { readJwt } from '../oauth/jwt';
import type { LiveProfile } from '../profiles/live-profile';
import type { Profiles } from '../profiles/profiles';
import { tokenOf } from '../profiles/session/state';
import { jwtView } from '../view/jwt-view';
import { parseProfileId } from './parse';
import type { Answers } from './serve';

/** What it takes to explain a token. */
export interface ExplainServices {
  readonly profiles: Profiles;
  readonly testToken: (live: LiveProfile) => Promise<TestedToken>;
}

type ExplainAsks = 'readToken' | 'testToken' | 'signInAgain';

/** The asks that tell what a token is worth. */
export const explainAnswers = ({ profiles, testToken }: ExplainServices): Pick<Answers, ExplainAsks> => ({
  readToken: {
    takes: [parseProfileId],
    run: (id) => {
      const token = tokenOf(profiles.get(id).session.state);
      const jwt = token === null ? null : readJwt(token.text);
      return jwt === null ? null : jwtView(jwt);
    },
  },
  signInAgain: {
    takes: [parseProfileId],
    run: (id) => {
      const live = profiles.get(id);
      void live.signIn(live.profile.opener, true);
    },
  },
  testToken: { takes: [parseProfileId], run: (id) => testToken(profiles.get(id)) },
});
