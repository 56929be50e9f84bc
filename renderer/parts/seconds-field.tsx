import { useState } from 'react';
import type { FieldProps } from './field';
import { TextField } from './text-field';

interface Props extends FieldProps {
  /** Whole seconds. */
  readonly value: number;
  readonly onChange: (seconds: number) => void;
}

/** The most that can be asked for, in seconds: an hour, which is as long as most tokens live. */
const most = 3600;

/** A number of seconds. Only a number in range is passed on; anything else stays here with what is wrong. */
export function SecondsField({ value, onChange, ...field }: Props) {
  const [typed, setTyped] = useState(String(value));
  const seconds = secondsIn(typed);
  const type = (text: string) => {
    setTyped(text);
    const seconds = secondsIn(text);
    if (seconds !== null && seconds !== value) onChange(seconds);
  };
  return (
    <TextField
      {...field}
      inputMode="numeric"
      value={typed}
      problem={seconds === null ? `Seconds, from 0 to ${most}.` : undefined}
      onChange={type}
    />
  );
}

function secondsIn(text: string): number | null {
  const digits = text.trim();
  return /^\d{1,4}$/.test(digits) && Number(digits) <= most ? Number(digits) : null;
}
