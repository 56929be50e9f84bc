import type { EpochMs } from '../../../preload/vocabulary';
import type { TokenAnswer } from '../../oauth/token-answer';
import { guarded } from '../guarded';
import type { LiveProfilePorts } from '../live-profile-ports';
import type { Clock } from '../ports';

/**
 * A renewal of which no answer was kept, remembered even where the app ended with it: a provider that rotates refresh
 * tokens may have replaced ours for it (RFC 9700 §4.14.2), and refuses the one we have from then on.
 */
export interface Unanswered {
  /** When the first such renewal was sent; null where there is none. */
  since(): EpochMs | null;
  /** Remembers the moment, before anything is sent; null forgets it. */
  note(since: EpochMs | null): void;
}

/** Remembered with the profile. */
export const unansweredOf = ({
  profile,
  learn,
  report,
}: Pick<LiveProfilePorts, 'profile' | 'learn' | 'report'>): Unanswered => ({
  since: () => profile().renewingSince,
  // To renew unnoted is better than not to renew.
  note: (renewingSince) =>
    guarded(
      () => learn({ renewingSince }),
      (cause) => report('noting a renewal', cause),
    ),
});

/** Tells the renewals whose answer was lost from those that were answered and have only to be saved. */
export class Answers {
  readonly #clock: Clock;
  readonly #unanswered: Unanswered;
  /** Whether what is noted has been answered meanwhile: it stays noted until it is saved, for the app may end before. */
  #isAnswered = false;

  constructor({ clock, unanswered }: { readonly clock: Clock; readonly unanswered: Unanswered }) {
    this.#clock = clock;
    this.#unanswered = unanswered;
  }

  /** Whether the provider may have replaced the refresh token with an answer that never came. */
  get isOneLost(): boolean {
    return this.#unanswered.since() !== null && !this.#isAnswered;
  }

  /** Asks, and remembers it until what is granted has been kept. What was refused, or never sent, replaced nothing. */
  async noting(ask: () => Promise<TokenAnswer>): Promise<TokenAnswer> {
    const wasAnswered = this.#isAnswered;
    const isFirst = this.#unanswered.since() === null;
    if (isFirst) this.#unanswered.note(this.#clock.now());
    this.#isAnswered = false;
    const answer = await ask();
    if (!replacedNothing(answer)) return answer;
    this.#isAnswered = wasAnswered;
    if (isFirst) this.#unanswered.note(null);
    return answer;
  }

  /** New tokens came, whatever was lost before. */
  granted(): void {
    this.#isAnswered = true;
  }

  /** Everything is saved. */
  saved(): void {
    if (this.#isAnswered && this.#unanswered.since() !== null) this.#unanswered.note(null);
    this.#isAnswered = false;
  }
}

const replacedNothing = (answer: TokenAnswer): boolean =>
  answer.kind === 'transient'
    ? answer.isUnsent === true || (answer.status ?? 0) >= 300
    : answer.kind !== 'granted';
