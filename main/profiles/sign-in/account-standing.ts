import { type AccountAnswer, type AccountRefusal, testAccount } from '../../oauth/account-answer';
import type { Transport } from '../../oauth/client';
import { accountUrlOf } from '../../providers/account-url';
import { findKnown } from '../../providers/known-refusal';
import type { Provider } from '../../providers/provider';
import type { Clock } from '../ports';
import type { LearntFacts } from '../profile';
import type { Session } from '../session/session';

export interface StandingPorts {
  readonly clock: Clock;
  readonly transport: Transport;
  readonly provider: () => Provider;
  readonly session: () => Pick<Session, 'current'>;
  readonly learn: (facts: LearntFacts) => void;
  readonly changed: () => void;
}

/** How an account stands with its provider, as the answers of its document tell; kept in memory alone. */
export class AccountStanding {
  readonly #ports: StandingPorts;
  #refusal: AccountRefusal | null = null;
  /** Rises with every sign-in and sign-out: what is told of whoever was signed in before is none of the next one's. */
  #generation = 0;

  constructor(ports: StandingPorts) {
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

  /** Asks by the token in force, for the name of who has signed in and for what only a first call shows. */
  async ask(): Promise<void> {
    const { clock, transport, session } = this.#ports;
    const generation = this.#generation;
    const heard = this.listen();
    const current = await session().current(0);
    if (!current.ok) return;
    const provider = this.#ports.provider();
    const url = await accountUrlOf(provider);
    if (url === null) return;
    const answer = await testAccount(url, current.token.text, transport, clock.now);
    heard(answer);
    if (answer.kind === 'known' && answer.name !== null && generation === this.#generation)
      this.#ports.learn({ account: answer.name });
  }

  /** To be called before the account's document is asked for: takes the answer, unless the sign-in is over by then. */
  listen(): (answer: AccountAnswer) => void {
    const generation = this.#generation;
    return (answer) => {
      if (generation === this.#generation) this.#take(answer);
    };
  }

  /** An answer that nobody understands says nothing about the trouble of before. */
  #take(answer: AccountAnswer): void {
    const isKnown = (refusal: AccountRefusal) => findKnown(this.#ports.provider().refusals, refusal);
    if (answer.kind === 'known') this.#refusal = null;
    else if (answer.kind === 'refused' && isKnown(answer)) this.#refusal = answer;
    else return;
    this.#ports.changed();
  }
}
