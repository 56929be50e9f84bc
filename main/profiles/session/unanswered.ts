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

/** Asks, and remembers it until what is granted has been kept. What was refused, or never sent, replaced nothing. */
export async function noting(
  { clock, unanswered }: { readonly clock: Clock; readonly unanswered: Unanswered },
  ask: () => Promise<TokenAnswer>,
): Promise<TokenAnswer> {
  const isFirst = unanswered.since() === null;
  if (isFirst) unanswered.note(clock.now());
  const answer = await ask();
  if (isFirst && replacedNothing(answer)) unanswered.note(null);
  return answer;
}

const replacedNothing = (answer: TokenAnswer): boolean =>
  answer.kind === 'transient'
    ? answer.isUnsent === true || (answer.status ?? 0) >= 300
    : answer.kind !== 'granted';
