import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

interface Props extends FieldProps, Omit<ComponentProps<'input'>, 'onChange' | 'className'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** For what is compared letter by letter. */
  readonly mono?: boolean;
}

/** A line of text. */
export function TextField({ label, hint, problem, mono = false, onChange, ...input }: Props) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          type="text"
          spellCheck={false}
          autoComplete="off"
          {...input}
          {...control}
          className={mono ? 'control mono' : 'control'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
