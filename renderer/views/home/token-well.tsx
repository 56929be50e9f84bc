import type { ProfileId } from '../../../preload/vocabulary';
import { IconButton } from '../../parts/button';
import { useRevealed } from './revealed';

const mask = '•'.repeat(200);

/** The token, masked until one asks to see it. What is shown cannot be selected: copying is the app's job. */
export function TokenWell({ profile }: { readonly profile: ProfileId }) {
  const { text, reveal, hide } = useRevealed(profile);
  return (
    <div className={text === null ? 'well' : 'well open'}>
      {text === null ? (
        <span className="mask" aria-hidden="true">
          {mask}
        </span>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long token is scrolled by keyboard too
        <code className="revealed" tabIndex={0}>
          {text}
        </code>
      )}
      <IconButton
        label={text === null ? 'Reveal token' : 'Hide token'}
        icon={text === null ? 'eye' : 'eye-off'}
        onClick={text === null ? reveal : hide}
      />
    </div>
  );
}
