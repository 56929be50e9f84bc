import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Route } from './navigation';

/** The open views, the last one on top, and the ways between them; each way stays the same function. */
export interface Routes {
  readonly routes: readonly Route[];
  readonly go: (route: Route) => void;
  readonly back: () => void;
  readonly home: () => void;
  /** Home with the focus on nothing, or to a form that is open on the way: what was typed is never lost. */
  readonly homeOrForm: () => void;
  /** To the choice of what a further profile is for, or to a form that is open. */
  readonly addOrForm: () => void;
}

const opened = (open: readonly Route[], route: Route) =>
  open.some(({ name }) => name === route.name) ? open : [...open, route];

/** What is left of the open views when all above a form are closed; undefined where no form is open. */
function upToForm(open: readonly Route[]): readonly Route[] | undefined {
  const form = open.findIndex(({ name }) => name === 'profile');
  return form < 0 ? undefined : open.slice(0, form + 1);
}

/** Holds the open views; going back puts the focus where it was when the view was left. */
export function useRoutes(): Routes {
  const [routes, setRoutes] = useState<readonly Route[]>([{ name: 'home' }]);
  const { leave, forgetHome } = useFocusReturn(routes.length);
  const go = useCallback(
    (route: Route) => {
      leave();
      setRoutes((open) => opened(open, route));
    },
    [leave],
  );
  const back = useCallback(() => setRoutes((open) => open.slice(0, Math.max(1, open.length - 1))), []);
  const home = useCallback(() => setRoutes((open) => open.slice(0, 1)), []);
  const homeOrForm = useCallback(() => {
    forgetHome();
    setRoutes((open) => upToForm(open) ?? open.slice(0, 1));
  }, [forgetHome]);
  const addOrForm = useCallback(() => {
    leave();
    setRoutes((open) => upToForm(open) ?? opened(open.slice(0, 1), { name: 'add-profile' }));
  }, [leave]);
  return { routes, go, back, home, homeOrForm, addOrForm };
}

/** Keeps, for each depth, what had the focus when `leave` was called there. */
function useFocusReturn(depth: number): { readonly leave: () => void; readonly forgetHome: () => void } {
  const places = useRef<(Element | null)[]>([]);
  const current = useRef(depth);
  useLayoutEffect(() => {
    const place = places.current[depth - 1];
    places.current.length = depth - 1;
    current.current = depth;
    if (place instanceof HTMLElement) place.focus();
  }, [depth]);
  const leave = useCallback(() => {
    places.current[current.current - 1] = document.activeElement;
  }, []);
  const forgetHome = useCallback(() => {
    places.current[0] = null;
  }, []);
  return { leave, forgetHome };
}
