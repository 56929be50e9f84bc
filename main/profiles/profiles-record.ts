import { z } from 'zod';
import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { Direction, ProfileId } from '../../preload/vocabulary';
import { profile, profileId, type LearntFacts, type Profile } from './profile';
import { asSignedIn, remembered } from './terms';

/** The schema of the profiles file. */
export const profilesRecord = z.object({
  profiles: z.array(profile.readonly()).readonly(),
  current: profileId.nullable(),
});

/** What the file holds: all profiles in the user's order, and which one is current; null for none. */
export type ProfilesRecord = Readonly<z.infer<typeof profilesRecord>>;

/**
 * The record with a draft applied: to the profile of that id, or as a new one at the end, which is current then.
 * @param isSignedIn whether there is a sign-in to remember the terms of
 */
export function withDraft(
  record: ProfilesRecord,
  id: ProfileId,
  draft: ProfileDraft,
  isSignedIn: boolean,
): ProfilesRecord {
  const { provider, grant, redirectPort, opener } = draft;
  const old = record.profiles.find((candidate) => candidate.id === id);
  const terms = {
    grant,
    clientId: draft.clientId.trim(),
    scopes: [...draft.scopes],
    ...(draft.custom && { custom: draft.custom }),
  };
  const profile: Profile = {
    ...terms,
    id,
    provider,
    redirectPort,
    opener,
    name: draft.name.trim(),
    account: old?.account ?? null,
    authorizedAt: old?.authorizedAt ?? null,
    remindedDays: old?.remindedDays ?? null,
    renewingSince: old?.renewingSince ?? null,
    endedBecause: old?.endedBecause ?? null,
    signedInWith: old !== undefined && isSignedIn ? remembered(terms, asSignedIn(old)) : null,
    environmentName: draft.environmentName.trim() || null,
  };
  const profiles = old
    ? record.profiles.map((candidate) => (candidate.id === id ? profile : candidate))
    : [...record.profiles, profile];
  return { profiles, current: old ? record.current : id };
}

/** The record with what was learnt about one profile. */
export function withFacts(record: ProfilesRecord, id: ProfileId, facts: LearntFacts): ProfilesRecord {
  const profiles = record.profiles.map((profile) => (profile.id === id ? { ...profile, ...facts } : profile));
  return { ...record, profiles };
}

/** The record without a profile; where that was the current one, the first of the others is. */
export function without(record: ProfilesRecord, id: ProfileId): ProfilesRecord {
  const profiles = record.profiles.filter((profile) => profile.id !== id);
  return { profiles, current: record.current === id ? (profiles[0]?.id ?? null) : record.current };
}

/**
 * The record with the edit of one profile taken back to what it was in `before`; what else has changed since stays, and
 * so does what was learnt of a sign-in meanwhile.
 * @param isSignedIn whether there is a sign-in to remember the terms of
 */
export function undone(
  record: ProfilesRecord,
  id: ProfileId,
  before: ProfilesRecord,
  isSignedIn: boolean,
): ProfilesRecord {
  const old = before.profiles.find((candidate) => candidate.id === id);
  const profiles = record.profiles.flatMap((profile) => {
    if (profile.id !== id) return profile;
    if (old === undefined) return [];
    const { account, authorizedAt, remindedDays, renewingSince, endedBecause } = profile;
    const signedInWith = isSignedIn ? remembered(old, asSignedIn(profile)) : null;
    return { ...old, account, authorizedAt, remindedDays, renewingSince, endedBecause, signedInWith };
  });
  return { profiles, current: record.current === id ? before.current : record.current };
}

/** The record with a profile one place further up or down; at the end of the list it stays where it is. */
export function moved(record: ProfilesRecord, id: ProfileId, direction: Direction): ProfilesRecord {
  const from = record.profiles.findIndex((profile) => profile.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [profile, neighbour] = [record.profiles[from], record.profiles[to]];
  if (profile === undefined || neighbour === undefined) return record;
  return { ...record, profiles: record.profiles.with(from, neighbour).with(to, profile) };
}
