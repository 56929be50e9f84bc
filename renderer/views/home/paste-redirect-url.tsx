import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/text-field';

/** The way out for a browser that cannot reach this computer's loopback address. */
export function PasteRedirectUrl({ profile }: { readonly profile: ProfileId }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button kind="link" className="inline" aria-expanded={open} onClick={() => setOpen(!open)}>
        Paste redirect URL
      </Button>
      {open && <PasteForm profile={profile} />}
    </div>
  );
}

function PasteForm({ profile }: { readonly profile: ProfileId }) {
  const { tray, ask } = useAsking();
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void ask(tray.pasteRedirectUrl(profile, url.trim()), (outcome) =>
      setProblem(outcome.ok ? undefined : outcome.words),
    );
  };
  const type = (text: string) => {
    setUrl(text);
    setProblem(undefined);
  };
  return (
    <form ref={form} className="paste-form answer" onSubmit={submit}>
      <TextField
        label="Redirect URL"
        hint="The whole address your browser ended at, to its last character."
        mono
        problem={problem}
        value={url}
        onChange={type}
      />
      <Button type="submit">Finish sign-in</Button>
    </form>
  );
}
