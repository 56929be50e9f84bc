import { type KeyboardEvent, type Ref } from 'react';
import { IconButton } from './button';
import { Icon } from './icon';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Empties the field, and keeps the focus in it. */
  readonly onClear: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** A field that narrows a list down; Escape empties it first, and leaves the view only after that. */
export function SearchField({ label, value, onChange, onClear, ref }: Props) {
  const press = (event: KeyboardEvent) => {
    const clears = event.key === 'Escape' && value !== '';
    // There is nothing to send: what was found is there while one types.
    if (clears || event.key === 'Enter') event.preventDefault();
    if (clears) onClear();
  };
  return (
    <div className="with-button search">
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        className="control"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onKeyDown={press}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && <IconButton label="Clear search" icon="close" onClick={onClear} />}
    </div>
  );
}
