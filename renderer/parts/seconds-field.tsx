import { useEffect, useRef, useState } from 'react';
import type { FieldProps } from './field';
import { TextField } from './text-field';

interface Props extends FieldProps {
  /** Whole seconds. */
  readonly value: number;
  readonly onChange: (seconds: number) => void;
}

/** The most that can be asked for, in seconds: an hour, which is as long as most tokens live. */
const most = 3600;

/** How long typing has to rest before a number counts, in milliseconds: on the way to 120 nobody means 1. */
const rest = 800;

/** A number of seconds, taken at rest. Only one in range is passed on; anything else stays here with what is wrong. */
export function SecondsField({ value, onChange, ...field }: Props) {
  const [typed, setTyped] = useState(String(value));
  const [judged, setJudged] = useState(typed);
  const settle = (text: string) => {
    setJudged(text);
    const seconds = secondsIn(text);
    if (seconds !== null && seconds !== value) onChange(seconds);
  };
  useRest(typed, settle);
  const isWrong = secondsIn(judged) === null && secondsIn(typed) === null;
  return (
    <TextField
      {...field}
      inputMode="numeric"
      value={typed}
      problem={isWrong ? `Not saved. Type whole seconds, from 0 to ${most}.` : undefined}
      onChange={setTyped}
      onBlur={() => settle(typed)}
      onKeyDown={(event) => event.key === 'Enter' && settle(typed)}
    />
  );
}

/** Calls `settle` once typing rests, and where the field is left in the middle of it. */
function useRest(typed: string, settle: (text: string) => void): void {
  const latest = useRef({ typed, settle });
  useEffect(() => {
    latest.current = { typed, settle };
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current.settle(typed), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => latest.current.settle(latest.current.typed), []);
}

function secondsIn(text: string): number | null {
  const digits = text.trim();
  return /^\d{1,4}$/.test(digits) && Number(digits) <= most ? Number(digits) : null;
}
