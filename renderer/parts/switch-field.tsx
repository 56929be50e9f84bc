import { useId, type ReactNode } from 'react';

interface SwitchFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Why it could not be switched; left out where it could. */
  readonly problem?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off, from this moment. */
export function SwitchField({ label, hint, problem, checked, onChange }: SwitchFieldProps) {
  const id = useId();
  const words = problem ?? hint;
  const below = words === undefined ? undefined : `${id}-words`;
  return (
    <div className="switch">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-describedby={below}
        aria-checked={checked}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {words !== undefined && (
        <p id={below} className={problem === undefined ? 'hint' : 'hint bad'} aria-live="polite">
          {words}
        </p>
      )}
    </div>
  );
}
