import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';

interface Props extends FieldProps, Omit<ComponentProps<'textarea'>, 'onChange' | 'className'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Lines of text that are compared letter by letter. */
export function TextAreaField({ label, hint, problem, onChange, ...area }: Props) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <textarea
          spellCheck={false}
          autoComplete="off"
          {...area}
          {...control}
          className="control mono lines"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
