import { type ReactNode, useId } from 'react';

/** One thing that can be chosen, and what it means in a sentence. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  /** What is wrong with the choice that was made; left out where nothing is. */
  readonly problem?: string | undefined;
  readonly onChange: (value: T) => void;
  /** What stands below the choices. */
  readonly children?: ReactNode;
}

/** One of a few, all of them in sight, with a problem in the place of the chosen one's sentence. */
export function ChoiceField<T extends string>(props: Props<T>) {
  const { label, value, choices, problem, onChange, children } = props;
  const id = useId();
  return (
    <fieldset className="radios">
      <legend className="label">{label}</legend>
      {choices.map((choice) => {
        const wrong = choice.value === value ? problem : undefined;
        return (
          <div className="check" key={choice.value}>
            <input
              id={`${id}-${choice.value}`}
              type="radio"
              value={choice.value}
              name={id}
              aria-describedby={`${id}-${choice.value}-words`}
              data-problem={wrong}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
            <p id={`${id}-${choice.value}-words`} className={wrong === undefined ? 'hint' : 'hint bad'}>
              {wrong ?? choice.hint}
            </p>
          </div>
        );
      })}
      {children}
    </fieldset>
  );
}
