import { type AccountAnswer, type AccountRefusal, askAccount } from '../../oauth/account-answer';
import { findKnown } from '../../providers/known-refusal';
import type { ServerFault } from '../../providers/provider';
import type { LiveProfilePorts } from '../live-profile-ports';

type Ports = Pick<LiveProfilePorts, 'clock' | 'transport' | 'profile' | 'provider' | 'learn' | 'changed'>;

/** What the account's document at `url` said. */
export interface AccountReading {
  readonly url: string;
  readonly answer: AccountAnswer;
}

/** How an account stands with its provider, as the answers of its document tell; kept in memory alone. */
export class AccountStanding {
  readonly #ports: Ports;
  #refusal: AccountRefusal | null = null;
  /** Rises with every sign-in and sign-out: an answer about the account before is not about the next one. */
  #generation = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The last refusal whose meaning the provider knows; null once an answer was good. */
  get refusal(): AccountRefusal | null {
    return this.#refusal;
  }

  /** A sign-in is over. */
  forget(): void {
    this.#generation += 1;
    this.#refusal = null;
  }

  /**
   * Asks for the document with the token in force, and learns from the answer unless the sign-in is over by then.
   * @returns the reading, or why the provider's server cannot be reached; null where it has no such document.
   */
  async ask(accessToken: string): Promise<AccountReading | ServerFault | null> {
    const { clock, transport } = this.#ports;
    const generation = this.#generation;
    const provider = this.#ports.provider();
    const found = await provider.server();
    if ('fault' in found) return found;
    const url = provider.accountUrl(found.server);
    if (url === null) return null;
    const answer = await askAccount(url, accessToken, transport, clock.now);
    if (generation === this.#generation) this.#take(answer);
    return { url, answer };
  }

  /** An answer that nobody understands says nothing about the trouble of before. */
  #take(answer: AccountAnswer): void {
    if (answer.kind === 'known') {
      this.#refusal = null;
      this.#learnName(answer.name);
    } else if (answer.kind === 'refused' && this.#isKnown(answer)) this.#refusal = answer;
    else return;
    this.#ports.changed();
  }

  /** A profile has no name of its account just after its sign-in, or when it came with a refresh token. */
  #learnName(name: string | null): void {
    if (name !== null && this.#ports.profile().account === null) this.#ports.learn({ account: name });
  }

  #isKnown(refusal: AccountRefusal): boolean {
    return findKnown(this.#ports.provider().refusals, refusal) !== undefined;
  }
}
