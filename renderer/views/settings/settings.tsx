import type { Settings as Choices, SettingsChange } from '../../../preload/settings-vocabulary';
import type { View } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { openerReasons, openers } from '../../openers';
import { Button } from '../../parts/button';
import { Frame } from '../../parts/frame';
import { Group } from '../../parts/group';
import { SecondsField } from '../../parts/seconds-field';
import { SelectField } from '../../parts/select-field';
import { SwitchField } from '../../parts/switch-field';
import { TitleBar } from '../../parts/title-bar';
import { ClearingField } from './clearing-field';
import { ExportProfiles } from './export-profiles';
import type { GroupProps } from './changing';
import { LaunchField } from './launch-field';
import { NotificationFields } from './notification-fields';
import { ShortcutField } from './shortcut-field';

const themes: readonly (readonly [Choices['theme'], string])[] = [
  ['system', 'Same as system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** The app's settings; each applies at once. */
export function Settings({ view }: { readonly view: View }) {
  const { tray, attempt } = useAsking();
  const { back } = useNavigation();
  const { settings, version } = view;
  const change = (changed: SettingsChange) => void attempt(tray.changeSettings(changed));
  return (
    <Frame
      header={<TitleBar title="Settings" onBack={back} />}
      footer={<Quit />}
      onLeave={back}
      className="form"
    >
      <Group title="General">
        <ThemeField settings={settings} change={change} />
        <LaunchField />
      </Group>
      <Group title="Copying">
        <ShortcutField shortcut={view.shortcut} />
        <CopyingFields settings={settings} change={change} />
      </Group>
      <Group title="Signing in">
        <DefaultOpenerField settings={settings} change={change} />
      </Group>
      <Group title="Notifications">
        <NotificationFields settings={settings} change={change} />
      </Group>
      <Storage
        storage={view.storage}
        hasProfiles={view.profiles.length > 0}
        settings={settings}
        change={change}
      />
      <Group title="About">
        <p>Token Tray {version}</p>
      </Group>
    </Frame>
  );
}

function ThemeField({ settings, change }: GroupProps) {
  return (
    <SelectField
      label="Theme"
      value={settings.theme}
      choices={themes}
      onChange={(theme) => change({ theme })}
    />
  );
}

function DefaultOpenerField({ settings, change }: GroupProps) {
  return (
    <SelectField
      label="Where sign-in pages open for new profiles"
      hint={openerReasons[settings.opener]}
      value={settings.opener}
      choices={openers}
      onChange={(opener) => change({ opener })}
    />
  );
}

function Quit() {
  const { tray, ask } = useAsking();
  return (
    <Button kind="link" onClick={() => void ask(tray.quit())}>
      Quit Token Tray
    </Button>
  );
}

function CopyingFields({ settings, change }: GroupProps) {
  return (
    <>
      <SecondsField
        label="Renew before copying, in seconds"
        hint="Copy token renews first when fewer seconds are left."
        value={settings.renewBeforeCopy}
        onChange={(renewBeforeCopy) => change({ renewBeforeCopy })}
      />
      <ClearingField settings={settings} change={change} />
    </>
  );
}

interface StorageProps extends GroupProps, Pick<View, 'storage'> {
  readonly hasProfiles: boolean;
}

function Storage({ storage, hasProfiles, settings, change }: StorageProps) {
  const { label, tone, words } = storage;
  return (
    <Group title="Storage" aside={<span className={`pill ${tone}`}>{label}</span>}>
      <p>Secrets are kept in {words}.</p>
      <SwitchField
        label="Keep secrets in memory only"
        hint="Token Tray never asks the keychain. Each time it starts you sign in again, and type client secrets again."
        checked={settings.memoryOnly}
        onChange={(memoryOnly) => change({ memoryOnly })}
      />
      {hasProfiles && <ExportProfiles />}
    </Group>
  );
}
