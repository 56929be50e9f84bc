import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { EpochMs, ProfileId } from '../../preload/vocabulary';
import type { Provider } from '../providers/provider';
import type { LiveProfile, LiveProfilePorts } from './live-profile';
import type { Change, Patience, Random } from './ports';
import type { LearntFacts, Profile } from './profile';
import { isKeychainState, settled } from './state';

/** What the profiles file holds: all profiles in the user's order, and which one is current. */
export interface ProfilesRecord {
  readonly profiles: readonly Profile[];
  readonly current: ProfileId | null;
}

/** Where that is kept; `write` returns once it is on disk. */
export interface ProfilesStore {
  read(): ProfilesRecord;
  write(record: ProfilesRecord): void;
}

export interface ProfilesPorts {
  readonly store: ProfilesStore;
  readonly random: Random;
  readonly provider: (id: Profile['provider']) => Provider;
  /** Brings a profile to life. */
  readonly enliven: (own: Pick<LiveProfilePorts, 'profile' | 'provider' | 'learn'>) => LiveProfile;
  readonly changed: () => void;
}

/** All profiles of the user; each one is live, whether it is current or not. */
export class Profiles {
  readonly #ports: ProfilesPorts;
  readonly #live = new Map<ProfileId, LiveProfile>();
  #record: ProfilesRecord;

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
    return this.#live.get(this.#record.current ?? ('' as ProfileId)) ?? this.all[0];
  }

  /** When the clock has to be looked at for the first of them; null where nothing is planned. */
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

  /**
   * Keeps a draft that was found in order, and makes it the current profile.
   * @returns the keychain fault that kept a client secret from being saved; the profile is as it was then.
   */
  async save(draft: ProfileDraft): Promise<{ readonly id: ProfileId; readonly change: Change }> {
    const id = draft.id === null ? (this.#ports.random.id() as ProfileId) : this.get(draft.id).profile.id;
    const before = this.#record;
    this.#keep(withDraft(before, id, draft));
    const live = this.#live.get(id) ?? this.#enliven(id);
    const change = await this.#keepSecret(live, draft);
    if (change.kind !== 'done') {
      if (draft.id === null) this.#live.delete(id);
      this.#undo(id, before);
    } else if (draft.id === null) await live.session.restore('background');
    // What was corrected is tried at once, instead of at the next click.
    else if (live.session.state.kind === 'attention') void live.session.refreshNow();
    return { id, change };
  }

  /** Signs out, deletes the client secret and then the profile; a keychain fault leaves it in place. */
  async delete(id: ProfileId): Promise<Change> {
    const live = this.get(id);
    const signedOut = await live.signOut();
    const change = signedOut.kind === 'done' ? await live.keepClientSecret(null) : signedOut;
    if (change.kind !== 'done') return change;
    this.#live.delete(id);
    const profiles = this.#record.profiles.filter((profile) => profile.id !== id);
    const current = this.#record.current === id ? (profiles[0]?.id ?? null) : this.#record.current;
    this.#keep({ profiles, current });
    return change;
  }

  /** Remembers what was learnt of a profile's sign-in elsewhere than by signing in. */
  learnt(id: ProfileId, facts: LearntFacts): void {
    this.#learn(id, facts);
  }

  /** Remembers that the end of a sign-in was reminded of, so many days before it. */
  reminded(id: ProfileId, days: number): void {
    this.#learn(id, { remindedDays: days });
  }

  /** Looks into the keychain again for every profile whose entries could not be read. */
  async restoreLocked(patience: Patience): Promise<void> {
    const locked = this.all.filter(({ session }) => isKeychainState(settled(session.state)));
    await Promise.all(locked.map(({ session }) => session.restore(patience)));
  }

  /** Resolves once nothing is under way that a quit would cut off. */
  async rest(): Promise<void> {
    await Promise.allSettled(this.all.map((live) => live.rest()));
  }

  /** Takes one profile back to what it was; what else has changed since stays. */
  #undo(id: ProfileId, before: ProfilesRecord): void {
    const old = before.profiles.find((candidate) => candidate.id === id);
    const profiles = this.#record.profiles.flatMap((profile) => (profile.id === id ? (old ?? []) : profile));
    const current = this.#record.current === id ? before.current : this.#record.current;
    this.#keep({ profiles, current });
  }

  #keepSecret(live: LiveProfile, draft: ProfileDraft): Promise<Change> {
    const typed = draft.clientSecret.trim();
    if (draft.grant === 'code-secret' && typed !== '') return live.keepClientSecret(typed);
    if (draft.grant === 'code-pkce' && draft.hasSecret) return live.keepClientSecret(null);
    return Promise.resolve({ kind: 'done' });
  }

  #enliven(id: ProfileId): LiveProfile {
    const profile = () => this.#profile(id);
    const live = this.#ports.enliven({
      profile,
      provider: this.#ports.provider(profile().provider),
      learn: (facts) => this.#learn(id, facts),
    });
    this.#live.set(id, live);
    return live;
  }

  #profile(id: ProfileId): Profile {
    const profile = this.#record.profiles.find((candidate) => candidate.id === id);
    if (profile === undefined) throw new Error('There is no such profile any more.');
    return profile;
  }

  /** What a late answer teaches about a profile that is gone is of no use. */
  #learn(id: ProfileId, facts: Partial<Profile>): void {
    if (!this.#live.has(id)) return;
    const profiles = this.#record.profiles.map((profile) =>
      profile.id === id ? { ...profile, ...facts } : profile,
    );
    this.#keep({ ...this.#record, profiles });
  }

  #keep(record: ProfilesRecord): void {
    this.#ports.store.write(record);
    this.#record = record;
    this.#ports.changed();
  }
}

function withDraft(record: ProfilesRecord, id: ProfileId, draft: ProfileDraft): ProfilesRecord {
  const { provider, grant, redirectPort, opener } = draft;
  const old = record.profiles.find((candidate) => candidate.id === id);
  const profile: Profile = {
    id,
    provider,
    grant,
    redirectPort,
    opener,
    name: draft.name.trim(),
    clientId: draft.clientId.trim(),
    scopes: [...draft.scopes],
    account: old?.account ?? null,
    authorizedAt: old?.authorizedAt ?? null,
    remindedDays: old?.remindedDays ?? null,
    environmentName: draft.environmentName.trim() || null,
  };
  const profiles = old
    ? record.profiles.map((candidate) => (candidate.id === id ? profile : candidate))
    : [...record.profiles, profile];
  return { profiles, current: id };
}
