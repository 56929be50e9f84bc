import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../../../preload/settings-vocabulary';
import type { Outcome } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';

/** What a group of settings is given. */
export interface GroupProps {
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => void;
}

/** Saves what is changed of the settings; a change that follows before the app has told of the last one keeps that. */
export function useSave(settings: Settings): (changed: Partial<Settings>) => Promise<Outcome<null>> {
  const { tray } = useAsking();
  const wanted = useRef(settings);
  useEffect(() => {
    wanted.current = settings;
  }, [settings]);
  return async (changed) => {
    const before = wanted.current;
    wanted.current = { ...before, ...changed };
    const outcome = await tray.saveSettings(wanted.current);
    if (!outcome.ok) wanted.current = before;
    return outcome;
  };
}

/** Asks for something that may be refused, and keeps the reason at the field until the next try. */
export function useRefusal() {
  const { ask } = useAsking();
  const [refused, setRefused] = useState<string>();
  const attempt = (answer: Promise<Outcome<null>>) =>
    ask(answer, (outcome) => setRefused(outcome.ok ? undefined : outcome.words));
  return { refused, forget: () => setRefused(undefined), attempt };
}
