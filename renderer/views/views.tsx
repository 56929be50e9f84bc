import { useEffect } from 'react';
import type { Place, View } from '../../preload/vocabulary';
import { useAsking } from '../asking';
import { NavigationContext, type Route } from '../navigation';
import { useRoutes } from '../routes';
import { AddProfile } from './add-profile';
import { Details } from './details';
import { Home } from './home/home';
import { ProfileForm } from './profile/profile-form';
import { Settings } from './settings';
import { WhatHappened } from './what-happened/what-happened';
import { Welcome } from './welcome';

/** The open views, one above the other. */
export function Views({ view }: { readonly view: View }) {
  const { routes, homeOrForm, ...ways } = useRoutes();
  usePlace(ways.go, homeOrForm);
  return routes.map((route, index) => (
    <NavigationContext key={route.name} value={{ top: index === routes.length - 1, ...ways }}>
      <OneView route={route} view={view} />
    </NavigationContext>
  ));
}

function OneView({ route, view }: { readonly route: Route; readonly view: View }) {
  switch (route.name) {
    case 'settings':
      return <Settings view={view} />;
    case 'add-profile':
      return <AddProfile />;
    case 'profile':
      return <ProfileForm initial={route.draft} provider={route.provider} notes={route.notes} />;
    case 'details':
      return view.current && <Details profile={view.current} storage={view.storage} />;
    case 'what-happened':
      return view.current && <WhatHappened profile={view.current.id} />;
    case 'home':
      return view.current ? <Home view={view} profile={view.current} /> : <Welcome view={view} />;
  }
}

/** Goes where the app asks the popup to go, from its first moment on. */
function usePlace(go: (route: Route) => void, home: () => void): void {
  const { tray, ask } = useAsking();
  useEffect(() => {
    const follow = (place: Place) => (place === 'settings' ? go({ name: 'settings' }) : home());
    void ask(tray.place(), follow);
    return tray.on('place', follow);
  }, [tray, ask, go, home]);
}
