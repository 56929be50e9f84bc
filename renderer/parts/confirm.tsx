import { useId, type ReactNode, type RefObject } from 'react';
import { Button } from './button';

interface ConfirmProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly question: string;
  readonly details: string;
  /** The words of the button that does it, and of the one that does not. */
  readonly act: string;
  readonly keep: string;
  readonly onAct: () => void;
  /** What more there is to say or to do about it. */
  readonly children?: ReactNode;
}

/** Asks once before something is lost; opened by `showModal` on `dialog`. */
export function Confirm({ dialog, question, details, act, keep, onAct, children }: ConfirmProps) {
  const title = useId();
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={title}>
      <h2 id={title} className="lead">
        {question}
      </h2>
      <p className="body">{details}</p>
      {children}
      <div className="choices">
        <Button ref={isFirst} onClick={close}>
          {keep}
        </Button>
        <Button
          kind="danger"
          onClick={() => {
            close();
            onAct();
          }}
        >
          {act}
        </Button>
      </div>
    </dialog>
  );
}

/** `showModal` gives the focus to what has this attribute, whatever else comes before it; React's `autoFocus` sets none. */
const isFirst = (button: HTMLButtonElement | null): void => button?.setAttribute('autofocus', '');
