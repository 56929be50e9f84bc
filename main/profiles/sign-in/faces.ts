import type { EpochMs, ProfileId } from '../../../preload/vocabulary';
import { fetchPicture } from '../../oauth/account-picture';
import type { Transport } from '../../oauth/client';
import { isDrawable } from '../../policy/picture';
import { timeLeft } from '../session/access-token';
import type { LiveProfile } from '../live-profile';
import type { Clock } from '../ports';
import { settled } from '../session/state';

const hour = 60 * 60_000;

/** What fetching the pictures needs of the app. */
export interface FacesPorts {
  readonly clock: Clock;
  readonly transport: Transport;
  /** Draws a picture small, as a `data:` URL; null where it cannot. */
  readonly shrink: (picture: Uint8Array) => string | null;
  readonly changed: () => void;
  /** Something failed that no table foresees. */
  readonly report: (what: string, cause: unknown) => void;
}

/** What the accounts look like at their providers; kept in memory alone. */
export interface Faces {
  /** The picture of who is signed in, as a `data:` URL; null where there is none, or none yet. */
  of(live: LiveProfile): string | null;
  /** Somebody looks at the profile: asks for its picture, once for a sign-in and then once a day. Undefined for none. */
  look(live: LiveProfile | undefined): void;
}

interface Face {
  /** Tells one sign-in from the next. */
  readonly signedInAt: EpochMs | null;
  readonly picture: string | null;
  readonly nextAt: EpochMs;
}

/** Makes them; nothing is asked for before somebody looks. */
export function createFaces({ clock, transport, shrink, changed, report }: FacesPorts): Faces {
  const faces = new Map<ProfileId, Face>();
  return { of: (live) => known(live)?.picture ?? null, look };

  function known({ profile, session }: LiveProfile): Face | undefined {
    const face = faces.get(profile.id);
    const isSame = face?.signedInAt === profile.authorizedAt && settled(session.state).kind !== 'signed-out';
    return isSame ? face : undefined;
  }

  function look(live: LiveProfile | undefined): void {
    if (live === undefined) return;
    const { state } = live.session;
    const now = clock.now();
    // Until a sign-in has come to its end it is not known as one.
    if (state.kind !== 'valid' || live.attempt !== null || timeLeft(state.token, now) === 0) return;
    const before = known(live);
    if (before !== undefined && now < before.nextAt) return;
    const { id, authorizedAt } = live.profile;
    const face: Face = { signedInAt: authorizedAt, picture: before?.picture ?? null, nextAt: now + hour };
    faces.set(id, face);
    keep(live, face, state.token.text).catch((cause) => report('picture', cause));
  }

  async function keep(live: LiveProfile, face: Face, token: string): Promise<void> {
    const { id } = live.profile;
    const picture = await ask(live, token);
    // Who signed in meanwhile looks otherwise.
    if (picture === undefined || faces.get(id) !== face) return;
    faces.set(id, { ...face, picture, nextAt: clock.now() + 24 * hour });
    changed();
  }

  /** The picture, null where the account has none; undefined where the provider did not answer. */
  async function ask(live: LiveProfile, token: string): Promise<string | null | undefined> {
    const asked = await live.standing.ask(token);
    if (asked === null || 'fault' in asked || asked.answer.kind !== 'known') return undefined;
    const { picture } = asked.answer;
    const bytes = picture === null ? null : await fetchPicture(picture, asked.url, transport);
    return bytes !== null && isDrawable(bytes) ? shrink(bytes) : null;
  }
}
