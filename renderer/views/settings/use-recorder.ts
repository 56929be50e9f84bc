import { type KeyboardEvent, useState } from 'react';
import { acceleratorOf } from '../../shortcut-keys';

/** Recording of a shortcut by the button that began it, for as long as that has the focus. */
export function useRecorder(begun: () => void, recorded: (keys: string) => void) {
  const [recording, setRecording] = useState(false);
  const begin = () => {
    begun();
    setRecording(true);
  };
  const end = () => setRecording(false);
  const press = (event: KeyboardEvent) => {
    // Tab alone goes on to the next control, as everywhere.
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') return end();
    const keys = event.repeat ? null : acceleratorOf(event.nativeEvent);
    if (keys === null) return;
    end();
    recorded(keys);
  };
  return { recording, button: { onClick: recording ? end : begin, onKeyDown: press, onBlur: end } };
}
