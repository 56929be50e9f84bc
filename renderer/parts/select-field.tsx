import { Field, type FieldProps } from './field';
import { Icon } from './icon';

interface Props<T extends string> extends FieldProps {
  readonly value: T;
  /** The choices in order, each with its words. */
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export function SelectField<T extends string>({ value, choices, onChange, ...field }: Props<T>) {
  const choose = (next: string) => {
    const choice = choices.find(([key]) => key === next);
    if (choice !== undefined) onChange(choice[0]);
  };
  const chosen = choices.find(([key]) => key === value)?.[1];
  return (
    <Field {...field}>
      {(control) => (
        <div className="select" data-chosen={chosen}>
          <select
            {...control}
            className="control"
            title={chosen}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            {choices.map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </div>
      )}
    </Field>
  );
}
