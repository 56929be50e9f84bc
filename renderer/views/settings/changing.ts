import { useState } from 'react';
import type { Settings, SettingsChange } from '../../../preload/settings-vocabulary';
import type { Outcome } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';

/** What a group of settings is given. */
export interface GroupProps {
  readonly settings: Settings;
  readonly change: (changed: SettingsChange) => void;
}

/** Asks for something that may be refused, and keeps the reason at the field until the next try. */
export function useRefusal() {
  const { ask } = useAsking();
  const [refused, setRefused] = useState<string>();
  const attempt = (answer: Promise<Outcome<null>>) =>
    ask(answer, (outcome) => setRefused(outcome.ok ? undefined : outcome.words));
  return { refused, forget: () => setRefused(undefined), attempt };
}
