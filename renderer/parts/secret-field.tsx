import { useState } from 'react';
import { IconButton } from './button';
import { Field, type FieldProps } from './field';

interface Props extends FieldProps {
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/** A secret, hidden while it is typed unless one asks to see it. */
export function SecretField({ value, placeholder, onChange, onBlur, ...field }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      {(control) => (
        <div className="with-button">
          <input
            {...control}
            className="control mono"
            type={shown ? 'text' : 'password'}
            spellCheck={false}
            autoComplete="off"
            placeholder={placeholder}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton
            label={shown ? 'Hide secret' : 'Show secret'}
            icon={shown ? 'eye-off' : 'eye'}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
