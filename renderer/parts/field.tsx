import { useId, type ReactNode } from 'react';

/** What the control of a field has to carry to belong to its label, hint and problem. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what was typed; left out where nothing is. */
  readonly problem?: string | undefined;
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

/** A labelled control with a hint beneath it, or with what is wrong in the hint's place. */
export function Field({ label, hint, problem, children }: Props) {
  const id = useId();
  const words = problem ?? hint;
  const below = words === undefined ? undefined : `${id}-words`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': below, 'aria-invalid': problem !== undefined })}
      {words !== undefined && (
        <p id={below} className={problem === undefined ? 'hint' : 'hint bad'}>
          {words}
        </p>
      )}
    </div>
  );
}
