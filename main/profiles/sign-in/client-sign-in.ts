import type { Outcome } from '../../../preload/vocabulary';
import { requestDeadline } from '../../oauth/in-time';
import { askAsClient } from '../../oauth/token-endpoint';
import { clientParameters } from '../../providers/custom/parameters';
import { clientFailure } from '../../view/sign-in-words';
import type { Attempt, SignInEnd } from './attempt';
import type { SignInPorts } from './prepared-sign-in';

/** An attempt of the client on its own behalf (RFC 6749 §4.4): one request, and no page. */
export class ClientSignIn implements Attempt {
  readonly opener = null;
  readonly link = null;
  readonly #ports: SignInPorts;
  readonly #cancelling: Promise<null>;
  #cancel: (end: null) => void = () => {};
  #cancelled = false;

  constructor(ports: SignInPorts) {
    this.#ports = ports;
    this.#cancelling = new Promise((resolve) => (this.#cancel = resolve));
  }

  async run(told: (end: SignInEnd) => void): Promise<void> {
    const { clock, session } = this.#ports;
    session.beginSignIn(null, clock.now() + requestDeadline);
    const end = await Promise.race([this.#ask(), this.#cancelling]);
    if (end !== 'signed-in') session.abandonSignIn();
    told(end);
  }

  cancel(): void {
    this.#cancelled = true;
    this.#cancel(null);
  }

  paste(): Outcome<null> {
    return { ok: false, words: 'This sign-in has no page.' };
  }

  async open(): Promise<void> {}

  async #ask(): Promise<SignInEnd> {
    const { provider, profile, session, endpoint } = this.#ports;
    const client = this.#ports.client();
    if ('reason' in client) return client;
    const found = await provider.server();
    if ('fault' in found) return found;
    const { scopes, custom } = profile;
    const answer = await askAsClient(endpoint(found.server, client), scopes, clientParameters(custom));
    if (this.#cancelled) return null;
    if (answer.kind === 'granted') {
      await session.signedIn(answer.tokens);
      return 'signed-in';
    }
    if (answer.kind === 'misconfigured') session.refuseSignIn(answer);
    return clientFailure(answer, provider.name);
  }
}
