import type { Opener, Outcome } from '../../preload/vocabulary';
import {
  type AuthorizationRequest,
  authorizationRequest,
  checkCallback,
} from '../oauth/authorization-request';
import { type AuthorizationServer, type OAuthClient, unknownIssuer } from '../oauth/client';
import { exchangeCode, type TokenEndpoint } from '../oauth/token-endpoint';
import type { ExpectedAnswer, ServerAnswer } from '../policy/callback-parameters';
import { judgePastedUrl } from '../policy/pasted-url';
import { findServer } from '../providers/no-server';
import type { Provider } from '../providers/provider';
import { exchangeFailure, listenFailure, refusal, type SignInFailure, timedOut } from '../view/sign-in-words';
import type { Clock } from './ports';
import type { Profile } from './profile';
import type { Session } from './session';
import type { CallbackListener, Ending, ListenOutcome, OpenedPage, SignInPages } from './sign-in-ports';

/** A sign-in gives up after so many milliseconds. */
export const signInDeadline = 5 * 60_000;

export interface SignInPorts {
  readonly clock: Clock;
  readonly provider: Provider;
  readonly profile: () => Profile;
  readonly session: Session;
  /** Whether the provider is to show its page, even to who is signed in there. */
  readonly fresh: () => boolean;
  /** The client with its secret, or why it is not to be had. */
  readonly client: () => OAuthClient | SignInFailure;
  readonly endpoint: (server: AuthorizationServer, client: OAuthClient) => TokenEndpoint;
  readonly listen: (port: number) => Promise<ListenOutcome>;
  readonly pages: SignInPages;
}

/** How an attempt ended; null when it was cancelled. */
export type SignInEnd = 'signed-in' | SignInFailure | null;

/** What is known once the page can be opened. */
interface Waiting {
  readonly server: AuthorizationServer;
  readonly client: OAuthClient;
  readonly listener: CallbackListener;
  readonly request: AuthorizationRequest;
  readonly expected: ExpectedAnswer;
}

/** One attempt to sign in (RFC 6749 §4.1, RFC 8252): listen, open the page, wait, exchange, tell. */
export class SignInAttempt {
  readonly #ports: SignInPorts;
  readonly #ending: Promise<Ending>;
  #end: (ending: Ending) => void = () => {};
  #listener: CallbackListener | null = null;
  #waiting: Waiting | null = null;
  #page: OpenedPage | null = null;
  /** Rises with every page that is opened, and at the end: a page that comes under another number is too late. */
  #opening = 0;
  #opener: Opener;
  #cancelled = false;

  constructor(ports: SignInPorts, opener: Opener) {
    this.#ports = ports;
    this.#opener = opener;
    this.#ending = new Promise((resolve) => (this.#end = resolve));
  }

  get opener(): Opener {
    return this.#opener;
  }

  /** The address of the provider's page; null until the redirect is listened for. */
  get link(): string | null {
    return this.#waiting?.request.url ?? null;
  }

  /** Runs it to its end. `told` hears the end at once; the promise waits until the port is free again. */
  async run(told: (end: SignInEnd) => void): Promise<void> {
    const { clock, session } = this.#ports;
    session.beginSignIn(this.#opener, clock.now() + signInDeadline);
    const stopWaiting = clock.after(signInDeadline, () => this.#end({ kind: 'timed-out' }));
    try {
      const end = await this.#reachEnd();
      if (end !== 'signed-in') session.abandonSignIn();
      told(end);
    } finally {
      stopWaiting();
      this.#opening += 1;
      // A cancelled page goes at once; any other one is left to fetch its result first.
      if (this.#cancelled) this.#page?.close();
      await this.#listener?.close();
      this.#page?.close();
    }
  }

  cancel(): void {
    this.#cancelled = true;
    this.#end({ kind: 'cancelled' });
  }

  /** Takes the address that the browser ended on where it could not reach this computer. */
  paste(text: string): Outcome<null> {
    if (this.#waiting === null) return { ok: false, words: 'The sign-in page is not open yet.' };
    const { listener, expected } = this.#waiting;
    const verdict = judgePastedUrl(text, { ...expected, redirectUri: listener.redirectUri });
    if (verdict.kind === 'refused') return { ok: false, words: verdict.words };
    this.#end({ kind: 'answer', answer: verdict });
    return { ok: true, value: null };
  }

  /** Opens the page (again) there, and closes the one that is open. */
  async open(opener: Opener): Promise<void> {
    if (this.#waiting === null) return;
    this.#page?.close();
    this.#page = null;
    this.#opener = opener;
    const opening = (this.#opening += 1);
    const { pages, profile, provider, session } = this.#ports;
    const opened = await pages.open({
      profile: profile().id,
      profileName: profile().name,
      url: this.#waiting.request.url,
      opener,
      hosts: provider.hosts,
      // After the answer the window has done its part: closing it takes nothing back.
      onClosed: () => this.#end({ kind: 'cancelled' }),
      onRefusesEmbedding: () => void this.open('browser'),
    });
    const isLate = opening !== this.#opening;
    if ('notOpened' in opened) return isLate ? undefined : session.signInNotOpened(opened.notOpened);
    if (isLate) opened.close();
    else this.#page = opened;
  }

  async #reachEnd(): Promise<SignInEnd> {
    const failure = await this.#prepare();
    if (failure !== null || this.#waiting === null) return failure;
    // Not waited for: a browser that hangs must not keep the answer, the deadline or a cancel from being heard.
    if (!this.#cancelled) this.open(this.#opener).catch((cause) => this.#end({ kind: 'failed', cause }));
    void this.#waiting.listener.answer.then((answer) => this.#end({ kind: 'answer', answer }));
    const ending = await this.#ending;
    if (ending.kind === 'cancelled') return null;
    if (ending.kind === 'failed') throw ending.cause;
    const end = ending.kind === 'timed-out' ? timedOut(this.#providerName) : await this.#take(ending.answer);
    this.#conclude(end);
    return end;
  }

  /** Binds the port before anything opens, so that a busy one is told before the user has typed a password. */
  async #prepare(): Promise<SignInFailure | null> {
    const { provider, profile } = this.#ports;
    const client = this.#ports.client();
    if ('reason' in client) return client;
    const found = await findServer(provider);
    if ('fault' in found) return found;
    const { server } = found;
    const outcome = await this.#ports.listen(profile().redirectPort);
    if (outcome.kind !== 'listening') return listenFailure(outcome);
    const { listener } = outcome;
    this.#listener = listener;
    const extra = provider.authorizeParameters(this.#ports.fresh());
    const wanted = { redirectUri: listener.redirectUri, scopes: profile().scopes, extra };
    const request = await authorizationRequest(server, client, wanted);
    const issuerPromised = server.authorization_response_iss_parameter_supported === true;
    const issuer = server.issuer === unknownIssuer ? null : server.issuer;
    const expected = { state: request.state, issuer, issuerPromised };
    listener.expect(expected);
    this.#waiting = { server, client, listener, request, expected };
    return null;
  }

  async #take(answer: ServerAnswer): Promise<SignInEnd> {
    if (this.#waiting === null) return null;
    if (answer.kind === 'error') return refusal(answer, this.#providerName);
    const { server, client, request } = this.#waiting;
    const { endpoint, session } = this.#ports;
    const callback = checkCallback(server, client, request, answer.parameters);
    const tokens = await exchangeCode(endpoint(server, client), callback);
    if (this.#cancelled) return null;
    if (tokens.kind === 'granted') {
      await session.signedIn(tokens.tokens);
      return 'signed-in';
    }
    if (tokens.kind === 'misconfigured') session.refuseSignIn(tokens);
    return exchangeFailure(tokens, this.#providerName);
  }

  #conclude(end: SignInEnd): void {
    const provider = this.#providerName;
    const listener = this.#listener;
    if (end === 'signed-in') listener?.conclude({ kind: 'signed-in', provider, account: null });
    else if (end !== null && end.declined) listener?.conclude({ kind: 'declined', provider });
    else if (end !== null) listener?.conclude({ kind: 'failed', ...end });
  }

  get #providerName(): string {
    return this.#ports.provider.name;
  }
}
