import { useCallback, useEffect, useState } from 'react';
import { useAsking } from '../../asking';
import { SwitchField } from '../../parts/switch-field';
import { useRefusal } from './changing';

/** Whether the system starts the app, as the system itself has it. */
export function LaunchField() {
  const { tray } = useAsking();
  const { on, look } = useLaunchesAtLogin();
  const { refused, attempt } = useRefusal();
  return (
    <SwitchField
      label="Launch at login"
      hint="Without a window: it waits in the tray."
      problem={refused}
      checked={on}
      onChange={(next) => void attempt(tray.launchAtLogin(next)).then(look)}
    />
  );
}

/** Others may change it meanwhile: it is looked up again whenever the window comes to the front. */
function useLaunchesAtLogin() {
  const { tray, ask } = useAsking();
  const [on, setOn] = useState(false);
  const look = useCallback(() => ask(tray.launchesAtLogin(), setOn), [tray, ask]);
  useEffect(() => {
    void look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [look]);
  return { on, look };
}
