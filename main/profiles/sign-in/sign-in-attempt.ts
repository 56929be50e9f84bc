import type { Opener, Outcome } from '../../../preload/vocabulary';
import { checkCallback } from '../../oauth/authorization-request';
import { readFragment } from '../../oauth/implicit-answer';
import type { TokenAnswer } from '../../oauth/token-answer';
import { exchangeCode } from '../../oauth/token-endpoint';
import type { ServerAnswer } from '../../policy/callback-parameters';
import { judgePastedUrl } from '../../policy/pasted-url';
import { exchangeFailure, refusal, timedOut } from '../../view/sign-in-words';
import type { Attempt, SignInEnd } from './attempt';
import { createCancellation } from './cancellation';
import { startDeadline } from './deadline';
import { type PreparedSignIn, prepareSignIn, type SignInPorts } from './prepared-sign-in';
import type { CallbackListener, Ending, OpenedPage } from './sign-in-ports';

/** How long a sign-in waits for its answer, in milliseconds. */
const signInDeadline = 5 * 60_000;

/** An attempt by the provider's page (RFC 6749 §4.1, §4.2, RFC 8252): listen, open the page, wait, exchange, tell. */
export class SignInAttempt implements Attempt {
  readonly #ports: SignInPorts;
  readonly #cancellation = createCancellation();
  readonly #ending: Promise<Ending>;
  #end: (ending: Ending) => void = () => {};
  #listener: CallbackListener | null = null;
  #waiting: PreparedSignIn | null = null;
  #page: OpenedPage | null = null;
  /** Rises with every page that is opened, and at the end: a page that comes under another number is too late. */
  #opening = 0;
  #opener: Opener;

  constructor(ports: SignInPorts, opener: Opener) {
    this.#ports = ports;
    this.#opener = opener;
    this.#ending = new Promise((resolve) => (this.#end = resolve));
  }

  get opener(): Opener {
    return this.#opener;
  }

  get link(): string | null {
    return this.#waiting?.request.url ?? null;
  }

  async run(told: (end: SignInEnd) => void): Promise<void> {
    const { clock, session } = this.#ports;
    session.beginSignIn(this.#opener, clock.now() + signInDeadline);
    const stopWaiting = startDeadline(clock, signInDeadline, () => this.#end({ kind: 'timed-out' }));
    try {
      const end = await this.#reachEnd();
      if (end !== 'signed-in') session.abandonSignIn();
      told(end);
    } finally {
      stopWaiting();
      this.#opening += 1;
      // A cancelled page goes at once; any other one is left to fetch its result first.
      if (this.#cancellation.isCancelled) this.#page?.close();
      await this.#listener?.close();
      this.#page?.close();
    }
  }

  cancel(): void {
    this.#cancellation.cancel();
    this.#end({ kind: 'cancelled' });
  }

  paste(text: string): Outcome<null> {
    if (this.#waiting === null) return { ok: false, words: 'The sign-in page is not open yet.' };
    const { listener, expected } = this.#waiting;
    const verdict = judgePastedUrl(text, { ...expected, redirectUri: listener.redirectUri });
    if (verdict.kind === 'refused') return { ok: false, words: verdict.words };
    this.#end({ kind: 'answer', answer: verdict });
    return { ok: true, value: null };
  }

  async open(opener: Opener): Promise<void> {
    if (this.#waiting === null) return;
    this.#page?.close();
    this.#page = null;
    const { pages, pageNotShown, profile, provider, session } = this.#ports;
    if (opener !== this.#opener) session.signInGoesOn({ opener, notOpened: null });
    this.#opener = opener;
    const opening = (this.#opening += 1);
    const opened = await pages.open({
      profile: profile.id,
      url: this.#waiting.request.url,
      opener,
      hosts: provider.hosts,
      // After the answer the window has done its part: closing it takes nothing back.
      onClosed: () => this.#end({ kind: 'cancelled' }),
      onNotShown: pageNotShown,
      onRefusesEmbedding: () => this.#openOrFail('browser'),
    });
    const isLate = opening !== this.#opening;
    if ('notOpened' in opened) {
      if (isLate) return;
      pageNotShown(opened.notOpened);
      session.signInGoesOn(opened);
    } else if (isLate) opened.close();
    else this.#page = opened;
  }

  /** Not waited for: a browser that hangs must not keep the answer, the deadline or a cancel from being heard. */
  #openOrFail(opener: Opener): void {
    this.open(opener).catch((cause) => this.#end({ kind: 'failed', cause }));
  }

  async #reachEnd(): Promise<SignInEnd> {
    const prepared = await prepareSignIn(
      this.#ports,
      this.#ending,
      (listener) => (this.#listener = listener),
    );
    if (this.#cancellation.isCancelled) return null;
    if (prepared !== null && 'reason' in prepared) return prepared;
    if (prepared !== null) this.#offer(prepared);
    const ending = await this.#ending;
    if (ending.kind === 'cancelled') return null;
    if (ending.kind === 'failed') throw ending.cause;
    const end = ending.kind === 'timed-out' ? timedOut(this.#providerName) : await this.#take(ending.answer);
    this.#conclude(end);
    return end;
  }

  #offer(prepared: PreparedSignIn): void {
    this.#waiting = prepared;
    void prepared.listener.answer.then((answer) => this.#end({ kind: 'answer', answer }));
    this.#openOrFail(this.#opener);
  }

  async #take(answer: ServerAnswer): Promise<SignInEnd> {
    if (this.#waiting === null) return null;
    if (answer.kind === 'error') return refusal(answer, this.#providerName);
    const { profile, session } = this.#ports;
    // The last that a cancel comes in time for: tokens on their way to the keychain are a sign-in.
    const tokens = await this.#cancellation.unlessCancelled(this.#exchange(this.#waiting, answer));
    if (tokens === null) return null;
    if (tokens.kind === 'granted') {
      // Scopes that the answer leaves out are those that were asked for (RFC 6749 §5.1).
      await session.signedIn({ ...tokens.tokens, scopes: tokens.tokens.scopes ?? profile.scopes });
      return 'signed-in';
    }
    if (tokens.kind === 'misconfigured') session.refuseSignIn(tokens);
    return exchangeFailure(tokens, this.#providerName);
  }

  /**
   * Tokens that are granted after a cancel go nowhere. They are not revoked: that may end all that the client was ever
   * granted (RFC 7009 §2.1), the sign-in of another profile included.
   */
  async #exchange(
    { server, client, request }: PreparedSignIn,
    { kind, parameters }: Exclude<ServerAnswer, { kind: 'error' }>,
  ): Promise<TokenAnswer> {
    if (kind === 'token') return readFragment({ server, client }, parameters);
    const callback = checkCallback(server, client, request, parameters);
    return exchangeCode(this.#ports.endpoint(server, client), callback);
  }

  #conclude(end: SignInEnd): void {
    const provider = this.#providerName;
    if (end === 'signed-in') this.#listener?.conclude({ kind: 'signed-in', provider });
    else if (end !== null && end.declined) this.#listener?.conclude({ kind: 'declined', provider });
    else if (end !== null) this.#listener?.conclude({ kind: 'failed', ...end });
  }

  get #providerName(): string {
    return this.#ports.provider.name;
  }
}
