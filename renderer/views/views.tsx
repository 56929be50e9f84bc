import { useEffect } from 'react';
import type { Place, View } from '../../preload/vocabulary';
import { useAsking } from '../asking';
import { NavigationContext, type Route } from '../navigation';
import { useProfileKeys } from '../profile-keys';
import { useRoutes } from '../routes';
import { AddProfile } from './add-profile';
import { Details } from './details/details';
import { Home } from './home/home';
import { ProfileForm } from './profile/profile-form';
import { ManageProfiles } from './profiles/manage-profiles';
import { Settings } from './settings/settings';
import { WhatHappened } from './what-happened/what-happened';
import { Welcome } from './welcome';

/** The open views, one above the other. */
export function Views({ view }: { readonly view: View }) {
  const { routes, homeOrForm, addOrForm, ...ways } = useRoutes();
  usePlace(ways.go, homeOrForm, addOrForm);
  useProfileKeys(view, showsProfile.has(routes.at(-1)?.name ?? 'home'));
  return routes.map((route, index) => (
    <NavigationContext key={route.name} value={{ top: index === routes.length - 1, ...ways }}>
      <OneView route={route} view={view} />
    </NavigationContext>
  ));
}

/** The views that are about the current profile; under a form it must not change unseen. */
const showsProfile: ReadonlySet<Route['name']> = new Set(['home', 'details', 'what-happened']);

function OneView({ route, view }: { readonly route: Route; readonly view: View }) {
  switch (route.name) {
    case 'settings':
      return <Settings view={view} />;
    case 'add-profile':
      return <AddProfile />;
    case 'profile':
      return (
        <ProfileForm
          initial={route.draft}
          provider={route.provider}
          isCopy={route.isCopy}
          notes={route.notes}
          entry={view.profiles.find(({ id }) => id === route.draft.id)}
        />
      );
    case 'profiles':
      return <ManageProfiles view={view} />;
    case 'details':
      return view.current && <Details profile={view.current} storage={view.storage.words} />;
    case 'what-happened':
      return view.current && <WhatHappened profile={view.current.id} />;
    case 'home':
      return view.current ? <Home view={view} profile={view.current} /> : <Welcome view={view} />;
  }
}

/** Goes where the app asks the popup to go, from its first moment on. */
function usePlace(go: (route: Route) => void, home: () => void, add: () => void): void {
  const { tray, ask } = useAsking();
  useEffect(() => {
    const follow = (place: Place) => {
      switch (place) {
        case 'settings':
          return go({ name: 'settings' });
        case 'add-profile':
          return add();
        case 'home':
          return home();
      }
    };
    void ask(tray.place(), follow);
    return tray.on('place', follow);
  }, [tray, ask, go, home, add]);
}
