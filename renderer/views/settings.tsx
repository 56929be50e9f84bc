import type { Settings as Choices, View } from '../../preload/vocabulary';
import { useAsking } from '../asking';
import { useNavigation } from '../navigation';
import { openerReasons, openers } from '../openers';
import { CheckField } from '../parts/check-field';
import { Frame } from '../parts/frame';
import { SecondsField } from '../parts/seconds-field';
import { SelectField } from '../parts/select-field';
import { TitleBar } from '../parts/title-bar';
import { ClearingField } from './clearing-field';
import { ExportProfiles } from './export-profiles';

const themes: readonly (readonly [Choices['theme'], string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** The app's settings; each applies at once. */
export function Settings({ view }: { readonly view: View }) {
  const { tray, attempt } = useAsking();
  const { back } = useNavigation();
  const { settings } = view;
  const change = (changed: Partial<Choices>) => void attempt(tray.saveSettings({ ...settings, ...changed }));
  return (
    <Frame header={<TitleBar title="Settings" onBack={back} />} onLeave={back} className="form">
      <SelectField
        label="Theme"
        value={settings.theme}
        choices={themes}
        onChange={(theme) => change({ theme })}
      />
      <SecondsField
        label="Renew before copying, in seconds"
        hint="Copy token renews first when fewer seconds are left."
        value={settings.renewBeforeCopy}
        onChange={(renewBeforeCopy) => change({ renewBeforeCopy })}
      />
      <ClearingField settings={settings} change={change} />
      <SelectField
        label="Where sign-in pages open for new profiles"
        hint={openerReasons[settings.opener]}
        value={settings.opener}
        choices={openers}
        onChange={(opener) => change({ opener })}
      />
      <CheckField
        label="Keep secrets in memory only"
        hint="Token Tray never asks the keychain, and you sign in again each time it starts."
        checked={settings.memoryOnly}
        onChange={(memoryOnly) => change({ memoryOnly })}
      />
      {view.profiles.length > 0 && <ExportProfiles />}
      <About storage={view.storage} version={view.version} />
    </Frame>
  );
}

function About({ storage, version }: Pick<View, 'storage' | 'version'>) {
  return (
    <div className="about">
      <p>Secrets are kept in: {storage}</p>
      <p>Token Tray {version}</p>
    </div>
  );
}
