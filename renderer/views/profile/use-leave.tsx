import { useEffect, useRef } from 'react';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { Confirm } from '../../parts/confirm';

/** Going back from a form, which asks first where something would be lost. */
export function useLeave(changed: boolean) {
  const { back } = useNavigation();
  const { tray } = useAsking();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    void tray.holdPopup(changed);
    return () => void tray.holdPopup(false);
  }, [tray, changed]);
  const dialog = (
    <Confirm
      dialog={ref}
      question="Discard what you changed?"
      details="None of it has been saved yet."
      act="Discard"
      keep="Keep editing"
      onAct={back}
    />
  );
  return { leave: () => (changed ? ref.current?.showModal() : back()), dialog };
}
