import { useEffect, useState } from 'react';
import type { Outcome } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';

/** How long typing has to rest before a port is tried, in milliseconds. */
const rest = 300;

/** Whether a redirect port answers, tried while it is typed. */
export function PortAnswer({ port }: { readonly port: number }) {
  const answer = usePortAnswer(port);
  if (answer === null) return <output>{`Trying port ${port}…`}</output>;
  const { tone, words } = answer.ok
    ? { tone: 'good', words: `Port ${port} is free and answers.` }
    : { tone: 'bad', words: answer.words };
  return <output className={tone}>{words}</output>;
}

function usePortAnswer(port: number): Outcome<null> | null {
  const { tray, ask } = useAsking();
  const [answer, setAnswer] = useState<{ readonly port: number; readonly outcome: Outcome<null> } | null>(
    null,
  );
  useEffect(() => {
    const timer = setTimeout(
      () => void ask(tray.checkPort(port), (outcome) => setAnswer({ port, outcome })),
      rest,
    );
    return () => clearTimeout(timer);
  }, [tray, ask, port]);
  return answer?.port === port ? answer.outcome : null;
}
