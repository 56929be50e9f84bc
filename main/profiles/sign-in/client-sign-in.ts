import type { Outcome } from '../../../preload/vocabulary';
import { requestDeadline } from '../../oauth/in-time';
import type { TokenAnswer } from '../../oauth/token-answer';
import { askAsClient } from '../../oauth/token-endpoint';
import { clientParameters } from '../../providers/custom/parameters';
import { clientFailure } from '../../view/sign-in-words';
import type { Attempt, SignInEnd, SignInFailure } from './attempt';
import { createCancellation } from './cancellation';
import type { SignInPorts } from './prepared-sign-in';

/** An attempt of the client on its own behalf (RFC 6749 §4.4): one request, and no page. */
export class ClientSignIn implements Attempt {
  readonly opener = null;
  readonly link = null;
  readonly #ports: SignInPorts;
  readonly #cancellation = createCancellation();

  constructor(ports: SignInPorts) {
    this.#ports = ports;
  }

  async run(told: (end: SignInEnd) => void): Promise<void> {
    const { clock, session } = this.#ports;
    session.beginSignIn(null, clock.now() + requestDeadline);
    const end = await this.#reachEnd();
    if (end !== 'signed-in') session.abandonSignIn();
    told(end);
  }

  cancel(): void {
    this.#cancellation.cancel();
  }

  paste(): Outcome<null> {
    return { ok: false, words: 'This sign-in has no page.' };
  }

  async open(): Promise<void> {}

  async #reachEnd(): Promise<SignInEnd> {
    const { profile, provider, session } = this.#ports;
    const answer = await this.#cancellation.unlessCancelled(this.#ask());
    if (answer === null || 'reason' in answer) return answer;
    if (answer.kind === 'granted') {
      // A cancel comes too late now: tokens on their way to the keychain are a sign-in.
      // Scopes that the answer leaves out are those that were asked for (RFC 6749 §5.1).
      await session.signedIn({ ...answer.tokens, scopes: answer.tokens.scopes ?? profile.scopes });
      return 'signed-in';
    }
    if (answer.kind === 'misconfigured') session.refuseSignIn(answer);
    return clientFailure(answer, provider.name);
  }

  async #ask(): Promise<TokenAnswer | SignInFailure> {
    const { provider, profile, endpoint } = this.#ports;
    const client = this.#ports.client();
    if ('reason' in client) return client;
    const found = await provider.server();
    if ('fault' in found) return found;
    const { scopes, custom } = profile;
    return askAsClient(endpoint(found.server, client), scopes, clientParameters(custom));
  }
}
