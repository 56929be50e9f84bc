import type { EpochMs, ProfileView } from '../../../preload/vocabulary';
import { useNow } from '../../clock';
import { Note } from '../../parts/note';
import { Row } from '../../parts/row';
import { timeOf } from '../../times';
import { CopyButton } from './copy-button';

const lastWords = (expiresAt: EpochMs | null, now: EpochMs): string =>
  expiresAt === null
    ? 'The last token has no expiry date'
    : `The last token ${expiresAt > now ? 'is' : 'was'} valid until ${timeOf(expiresAt, now)}`;

/** What is left of the last token once it cannot be renewed: it can be copied until its end. */
export function LastToken({ profile }: { readonly profile: ProfileView }) {
  const now = useNow();
  if (profile.token === null) return null;
  const { expiresAt, notSaved } = profile.token;
  const valid = expiresAt === null || expiresAt > now;
  return (
    <>
      {valid && <CopyButton profile={profile} kind="quiet" />}
      {notSaved !== null && <Note tone="warn">{notSaved}</Note>}
      <ul className="rows last">
        <Row icon="info">{lastWords(expiresAt, now)}</Row>
      </ul>
    </>
  );
}
