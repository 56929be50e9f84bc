import { IconButton } from './button';

const mask = '•'.repeat(40);

interface Props {
  /** What is shown; null while it is masked. */
  readonly text: string | null;
  /** What it is called in the words of its button: "token". */
  readonly name: string;
  readonly onReveal: () => void;
  readonly onHide: () => void;
}

/** A secret, masked until one asks to see it. What is shown cannot be selected: copying is the app's job. */
export function Masked({ text, name, onReveal, onHide }: Props) {
  return (
    <div className="well">
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
        label={text === null ? `Reveal ${name}` : `Hide ${name}`}
        icon={text === null ? 'eye' : 'eye-off'}
        onClick={text === null ? onReveal : onHide}
      />
    </div>
  );
}
