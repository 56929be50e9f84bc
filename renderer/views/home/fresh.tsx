import { TestResult } from '../test-result';
import { ChangedSince } from './changed-since';
import { CopyButton } from './copy-button';
import { Facts } from './facts';
import { FailedNote } from './failed-note';
import { OutdatedNote } from './outdated-note';
import type { PanelProps } from './panel';
import { StateCard } from './state-card';
import { TokenCard } from './token-card';

/** A token that is valid or about to be: the view that one opens the popup for. */
export function Fresh({ profile, outdatedCopy }: PanelProps) {
  const { token } = profile;
  return (
    <>
      {token === null ? <StateCard state={profile.state} /> : <TokenCard profile={profile} token={token} />}
      <CopyButton profile={profile} />
      {profile.signInFailure !== null && <FailedNote profile={profile.id} words={profile.signInFailure} />}
      {outdatedCopy && <OutdatedNote copy={outdatedCopy} />}
      {profile.trouble && <TestResult result={profile.trouble} profile={profile} />}
      <ChangedSince profile={profile} />
      {token && <Facts profile={profile} token={token} />}
    </>
  );
}
