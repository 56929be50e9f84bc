import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { Direction, EpochMs, ProfileId } from '../../preload/vocabulary';
import { isSameServer } from '../providers/custom/same-server';
import type { Provider } from '../providers/provider';
import { inUse } from './draft';
import type { LiveProfile } from './live-profile';
import type { LiveProfilePorts } from './live-profile-ports';
import type { Change, Patience, Random } from './ports';
import type { LearntFacts, Profile } from './profile';
import { moved, type ProfilesRecord, undone, withDraft, withFacts, without } from './profiles-record';
import { isKeychainState, settled } from './session/state';

/** Where the profiles are kept. What a disk does not take is said there, and lasts until the app ends. */
export interface ProfilesStore {
  read(): ProfilesRecord;
  write(record: ProfilesRecord): void;
}

/** What the profiles stand on. */
export interface ProfilesPorts {
  readonly store: ProfilesStore;
  readonly random: Random;
  /** The provider of a profile as it stands now. */
  readonly providerOf: (profile: Server) => Provider;
  /** Brings a profile to life. */
  readonly enliven: (own: Pick<LiveProfilePorts, 'profile' | 'provider' | 'learn'>) => LiveProfile;
  readonly changed: () => void;
}

/** Whether both send their tokens to the same place. */
const isAtSameServer = (one: Server, other: Server): boolean =>
  one.provider === other.provider && isSameServer(one.custom, other.custom);

type Server = Pick<Profile, 'provider' | 'custom'>;

/** The names of all profiles; a new name has to differ from them. */
export const namesOf = ({ all }: Pick<Profiles, 'all'>): readonly string[] =>
  all.map(({ profile }) => profile.name);

/** All profiles of the user; each one is live, whether it is current or not. */
export class Profiles {
  readonly #ports: ProfilesPorts;
  readonly #live = new Map<ProfileId, LiveProfile>();
  #record: ProfilesRecord;
  #isResting = false;

  constructor(ports: ProfilesPorts) {
    this.#ports = ports;
    this.#record = ports.store.read();
    for (const { id } of this.#record.profiles) this.#enliven(id);
  }

  /** All profiles, in the user's order. */
  get all(): readonly LiveProfile[] {
    return this.#record.profiles.flatMap(({ id }) => this.#live.get(id) ?? []);
  }

  /** The current profile; undefined when there is none at all. */
  get current(): LiveProfile | undefined {
    const { current } = this.#record;
    return (current === null ? undefined : this.#live.get(current)) ?? this.all[0];
  }

  /** When the first of them has something to do; null where nothing is planned. */
  get wakeAt(): EpochMs | null {
    const moments = this.all.flatMap(({ session }) => session.wakeAt ?? []);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  /** @throws when there is no such profile: a surface asked for one that has been deleted. */
  get(id: ProfileId): LiveProfile {
    const live = this.#live.get(id);
    if (live === undefined) throw new Error('There is no such profile any more.');
    return live;
  }

  select(id: ProfileId): void {
    this.get(id);
    this.#keep({ ...this.#record, current: id });
  }

  /** Moves a profile one place in the user's order, which is that of every surface. */
  move(id: ProfileId, direction: Direction): void {
    this.get(id);
    this.#keep(moved(this.#record, id, direction));
  }

  /**
   * Saves a valid draft; a new profile becomes the current one.
   * @returns the keychain fault that kept a client secret from being read or saved; the profile is then as before,
   *   signed out where it was to move to another server.
   */
  async save(draft: ProfileDraft): Promise<{ readonly id: ProfileId; readonly change: Change }> {
    const id = draft.id === null ? (this.#ports.random.id() as ProfileId) : this.get(draft.id).profile.id;
    const ready = await this.#makeReady(draft);
    if (ready.kind !== 'done') return { id, change: ready };
    // Read only now: that may take as long as a prompt is open, and other profiles change meanwhile.
    const before = this.#record;
    const old = this.#live.get(id)?.profile ?? null;
    const wanted = inUse(draft, this.#ports.providerOf(draft));
    this.#keep(withDraft(before, id, wanted, this.#live.get(id)?.isSignedIn ?? false));
    const live = this.#live.get(id) ?? this.#enliven(id);
    const change = await live.keepSecrets(old, draft);
    if (change.kind !== 'done') {
      if (draft.id === null) this.#live.delete(id);
      // Who signed in at the new server meanwhile must not have those tokens sent to the old one.
      const mayUndo = old === null || isAtSameServer(old, draft) || (await live.signOut()).kind === 'done';
      if (mayUndo) this.#keep(undone(this.#record, id, before, live.isSignedIn));
    } else if (draft.id === null) await live.session.restore('background');
    // A correction is tried at once, not at the next click.
    else if (live.session.state.kind === 'attention') void live.session.refreshNow();
    return { id, change };
  }

  /** Signs out, deletes the client secret and then the profile; a keychain fault leaves it in place. */
  async delete(id: ProfileId): Promise<Change> {
    const live = this.get(id);
    const signedOut = await live.signOut();
    const change = signedOut.kind === 'done' ? await live.deleteSecrets() : signedOut;
    if (change.kind !== 'done') return change;
    this.#live.delete(id);
    this.#keep(without(this.#record, id));
    return change;
  }

  /** Remembers what was learnt about a profile; a late answer about one that is gone is ignored. */
  learn(id: ProfileId, facts: LearntFacts): void {
    if (this.#live.has(id)) this.#keep(withFacts(this.#record, id, facts));
  }

  /** Looks into the keychain again for every profile whose entries could not be read. */
  async restoreLocked(patience: Patience): Promise<void> {
    const locked = this.all.filter(({ session }) => isKeychainState(settled(session.state)));
    await Promise.all(locked.map(({ session }) => session.restore(patience)));
  }

  /** Saves every refresh token in the keychain now in use: one may be newer than what was moved there. */
  async saveAgain(): Promise<void> {
    await Promise.all(this.all.map((live) => live.saveAgain()));
  }

  /** Lets renewals end, and tries once more to save what the keychain has not taken; starts nothing new. */
  async saveTokens(): Promise<void> {
    await Promise.allSettled(this.all.map(({ session }) => session.tick('saving')));
  }

  /** Whether the app is about to end, which would cut off a renewal that begins now. */
  get isResting(): boolean {
    return this.#isResting;
  }

  /** Resolves once nothing is under way that a quit would interrupt; who may stay is asked before. */
  async rest(): Promise<void> {
    this.#isResting = true;
    await Promise.allSettled(this.all.map((live) => live.rest()));
  }

  /**
   * Sees to the secrets that a profile has before a draft is saved. Those of one server must not be sent to another,
   * nor its tokens, whoever moved the profile there.
   */
  async #makeReady(draft: ProfileDraft): Promise<Change> {
    if (draft.id === null) return { kind: 'done' };
    const live = this.get(draft.id);
    if (isAtSameServer(live.profile, draft)) return live.readSecrets(draft);
    const left = await live.signOut();
    return left.kind === 'done' ? live.deleteSecrets() : left;
  }

  #enliven(id: ProfileId): LiveProfile {
    const profile = () => this.#profile(id);
    const live = this.#ports.enliven({
      profile,
      provider: () => this.#ports.providerOf(profile()),
      learn: (facts) => this.learn(id, facts),
    });
    this.#live.set(id, live);
    return live;
  }

  #profile(id: ProfileId): Profile {
    const profile = this.#record.profiles.find((candidate) => candidate.id === id);
    if (profile === undefined) throw new Error('There is no such profile any more.');
    return profile;
  }

  #keep(record: ProfilesRecord): void {
    this.#ports.store.write(record);
    this.#record = record;
    this.#ports.changed();
  }
}
