import { useCallback, useEffect, useState } from 'react';
import type { FoundProvider } from '../../../../preload/form-vocabulary';
import type { Outcome } from '../../../../preload/vocabulary';
import { useAsking } from '../../../asking';

/** A look for an issuer's discovery document. */
export interface DiscoveryLook {
  readonly busy: boolean;
  /** What came of the last look; null before there was one, and once another issuer is typed. */
  readonly outcome: Outcome<FoundProvider> | null;
  readonly find: () => void;
}

interface Answered {
  readonly issuer: string;
  readonly outcome: Outcome<FoundProvider> | null;
}

/** Looks when asked to, and at once for the issuer that a form opens with. */
export function useDiscovery(issuer: string): DiscoveryLook {
  const { tray, ask } = useAsking();
  const [first] = useState(issuer);
  const [look, setLook] = useState<Answered | null>(first === '' ? null : { issuer: first, outcome: null });
  const request = useCallback(
    (wanted: string) => {
      // An answer about an issuer that was left behind must not stand beside the next one.
      const settle = (next: Answered | null) => setLook((now) => (now?.issuer === wanted ? next : now));
      const answer = tray.discoverProvider(wanted).catch((cause: unknown) => {
        settle(null);
        throw cause;
      });
      void ask(answer, (outcome) => settle({ issuer: wanted, outcome }));
    },
    [tray, ask],
  );
  useEffect(() => {
    if (first !== '') request(first);
  }, [first, request]);
  const current = look?.issuer === issuer ? look : null;
  return {
    busy: current !== null && current.outcome === null,
    outcome: current?.outcome ?? null,
    find: () => {
      setLook({ issuer, outcome: null });
      request(issuer);
    },
  };
}
