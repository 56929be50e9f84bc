import { guarded } from './guarded';
import type { Profiles } from './profiles';

/** What is looked after, and who hears of what went wrong with it. */
export interface TendingParts {
  readonly profiles: Pick<Profiles, 'all' | 'isResting'>;
  /** What else has its turn after the profiles, in this order. */
  readonly besides: readonly (() => void)[];
  readonly report: (what: string, cause: unknown) => void;
}

/**
 * Builds the look after everything: at a tick of the clock, and as a nudge when the network or the computer is back.
 * What fails at its turn takes no other's: where notifications break, the clipboard is still cleared. At rest tokens
 * are saved, but none is renewed: the end of the app might cut off the answer, and a rotated refresh token with it.
 */
export function createTending({ profiles, besides, report }: TendingParts): (how: 'tick' | 'nudge') => void {
  return (how) => {
    const failed = (cause: unknown) => report(how, cause);
    for (const { session } of profiles.all)
      (profiles.isResting ? session.tick('saving') : session[how]()).catch(failed);
    for (const look of besides) guarded(look, failed);
  };
}
