import { expect, test } from 'vitest';
import { readSources, type Source, sourceOf } from './sources';

/** Which targets the files of a layer may import, besides types from the contract and its vocabulary; "type:…" as types alone. */
type Layer = readonly [files: RegExp, may: RegExp];

/** Rooms that know neither Electron nor Node. */
const pure = 'main/(oauth|providers|profiles|settings|policy|view)/';

const from = (...targets: readonly string[]): RegExp => new RegExp(`^(${targets.join('|')})`);

/** The first row that fits a file decides what that file may import; a file in no row fails. */
const layers: readonly Layer[] = [
  [/^preload\/(((event|form|jwt|settings)-)?vocabulary|contract|channels)\.ts$/, from('nothing')],
  [/^preload\/bridge\.ts$/, from('preload/channels$')],
  [/^preload\/preload\.ts$/, from('pkg:electron$', 'preload/bridge$')],

  [/^main\/main\.ts$/, from('pkg:', 'main/')],
  [/^main\/system\//, from('pkg:', 'main/(?!main$)')],
  [/^main\/ipc\//, from('pkg:zod$', 'preload/channels$', 'main/ipc/', pure)],
  // The protocol knows nothing of this app, so that it can be read beside its RFCs.
  [/^main\/oauth\//, from('pkg:(oauth4webapi|jose)$', 'main/oauth/')],
  [from(pure), from('pkg:zod$', pure)],

  [/^renderer\//, from('pkg:react(-dom)?(/|$)', 'renderer/')],

  // These start the built app and watch it from outside: nothing of its code runs here, but they know its files.
  [/^test\/e2e\//, from('pkg:', 'test/e2e/', 'type:main/(profiles|settings)/')],
  // The same for a long time, with all that a laptop goes through.
  [/^test\/soak\//, from('pkg:', 'test/(soak|e2e)/')],
  // Some files of main/system need Node alone (the loopback server, the keychain's process) and are tested as they
  // are, with real sockets and processes. One that needs Electron could not even be loaded here.
  [/^test\/system\//, from('pkg:(?!electron$)', 'test/(system|fakes)/', 'main/system/', pure)],
  // Fakes stand for the processes and the services that the keychain of main/system talks to.
  [
    /^test\/fakes\//,
    from('pkg:(?!electron$)', 'test/fakes/', 'preload/bridge$', 'main/(ipc|system/keychain)/', pure),
  ],
  // Reads the titles of the tests as the table of claims does.
  [/^test\/claims\.test\.ts$/, from('pkg:', 'test/sources$', '\\.ci/claim-numbers\\.mjs$')],
  // Of the renderer's files one needs no page.
  [
    /^test\//,
    from(
      'pkg:(?!electron$)',
      'test/(?!e2e/|soak/|system/)',
      'preload/(bridge|channels)$',
      'main/ipc/',
      'renderer/times$',
      pure,
    ),
  ],

  // Builds, starts and tests the app as a stranger would.
  [/^(\.ci\/|vite\.config\.ts$)/, from('pkg:', '\\.ci/')],
];

const border = [
  'vocabulary',
  'event-vocabulary',
  'form-vocabulary',
  'jwt-vocabulary',
  'settings-vocabulary',
  'contract',
].map((name) => `preload/${name}`);

/** The imports of a source that its layer does not allow. */
function crossings({ path, imports }: Source): readonly string[] {
  const [, may] = layers.find(([files]) => files.test(path)) ?? [];
  if (may === undefined) return [`${path} belongs to no layer`];
  const crosses = path === 'preload/vocabulary.ts' ? ['preload/settings-vocabulary'] : border;
  const mayAsType = (target: string) => crosses.includes(target) || may.test(`type:${target}`);
  return imports
    .filter(({ target, typeOnly }) => !may.test(target) && !(typeOnly && mayAsType(target)))
    .map(({ target }) => `${path} imports ${target}`);
}

test.each(readSources())('$path keeps to its layer', (source) => {
  expect(crossings(source)).toEqual([]);
});

/** One import for each thing that a row has to refuse, so that no pattern lets through more than it means to. */
const refused: readonly (readonly [path: string, line: string])[] = [
  ['preload/vocabulary.ts', `import type { Asks } from './contract';`],
  ['preload/contract.ts', `import { z } from 'zod';`],
  ['preload/contract.ts', `import type { Profile } from '../main/profiles/profile';`],
  ['preload/channels.ts', `import { asks } from './contract';`],
  ['preload/bridge.ts', `import { ipcRenderer } from 'electron';`],
  ['preload/preload.ts', `import { readFile } from 'node:fs/promises';`],
  ['preload/preload.ts', `import { openLog } from '../main/system/log';`],
  ['preload/other.ts', `// no row`],
  ['main/main.ts', `import { mount } from '../renderer/mount';`],
  ['main/system/tray.ts', `import '../main';`],
  ['main/system/tray.ts', `import { mount } from '../../renderer/mount';`],
  ['main/system/tray.ts', `import { bridge } from '../../preload/bridge';`],
  ['main/ipc/serve.ts', `import { ipcMain } from 'electron';`],
  ['main/ipc/serve.ts', `import { openLog } from '../system/log';`],
  ['main/ipc/serve.ts', `import { randomUUID } from 'node:crypto';`],
  ['main/ipc/serve.ts', `import type { Wire } from '../../preload/bridge';`],
  ['main/oauth/client.ts', `import { z } from 'zod';`],
  ['main/oauth/client.ts', `import type { Provider } from '../providers/provider';`],
  ['main/oauth/client.ts', `import { net } from 'electron';`],
  ['main/oauth/client.ts', `import { createHash } from 'node:crypto';`],
  ['main/profiles/live-profile.ts', `import { asks } from '../../preload/channels';`],
  ['main/profiles/live-profile.ts', `import { type Asks } from '../../preload/contract';`],
  ['main/profiles/live-profile.ts', `import { serve } from '../ipc/serve';`],
  ['main/profiles/live-profile.ts', `import type { Platform } from '../system/platform';`],
  ['main/profiles/live-profile.ts', `import * as oauth from 'oauth4webapi';`],
  ['main/providers/provider.ts', `const fs = await import('node:fs');`],
  ['main/settings/settings.ts', `import Store from 'electron-store';`],
  ['main/policy/links.ts', `import { shell } from 'electron';`],
  ['main/view/tray-view.ts', `export { Menu } from 'electron';`],
  ['main/view/tray-view.ts', `import path from 'path';`],
  ['main/other/other.ts', `// no row`],
  ['renderer/popup.tsx', `import { asks } from '../preload/channels';`],
  ['renderer/popup.tsx', `import { type View } from '../preload/contract';`],
  ['renderer/popup.tsx', `import type { Profile } from '../main/profiles/profile';`],
  ['renderer/popup.tsx', `import { z } from 'zod';`],
  ['renderer/popup.tsx', `import { ipcRenderer } from 'electron';`],
  ['test/e2e/main-job.spec.ts', `import { spotify } from '../../main/providers/spotify/spotify';`],
  ['test/e2e/main-job.spec.ts', `import { profile } from '../../main/profiles/profile';`],
  ['test/e2e/main-job.spec.ts', `import { createFakeClock } from '../fakes/clock';`],
  ['test/soak/soak.spec.ts', `import { createFakeClock } from '../fakes/clock';`],
  ['test/system/log.test.ts', `import '../../main/main';`],
  ['test/system/log.test.ts', `import { app } from 'electron';`],
  ['test/fakes/clock.ts', `import { systemClock } from '../../main/system/clock';`],
  ['test/ipc/serve.test.ts', `import { openLog } from '../../main/system/log';`],
  ['test/ipc/serve.test.ts', `import '../../main/main';`],
  ['test/ipc/serve.test.ts', `import '../../preload/preload';`],
  ['test/ipc/serve.test.ts', `import { app } from 'electron';`],
  ['test/ipc/serve.test.ts', `import { expect } from '../e2e/app';`],
  ['test/ipc/serve.test.ts', `import { mount } from '../../renderer/mount';`],
  ['.ci/test.mjs', `import { spotify } from '../main/providers/spotify/spotify';`],
  ['other/other.ts', `// no row`],
];

test.each(refused)('in %s this is refused: %s', (path, line) => {
  expect(crossings(sourceOf(path, line))).toHaveLength(1);
});

const allowed: readonly (readonly [path: string, line: string])[] = [
  ['renderer/popup.tsx', `import type { View } from '../preload/contract';`],
  ['renderer/popup.tsx', `import './styles/base.css';`],
  ['test/e2e/seed.ts', `import type { Profile } from '../../main/profiles/profile';`],
  ['main/oauth/client.ts', `import {\n  None,\n  type Client,\n} from 'oauth4webapi';`],
  ['main/view/tray-view.ts', `// import { Menu } from 'electron';`],
];

test.each(allowed)('in %s this is allowed: %s', (path, line) => {
  expect(crossings(sourceOf(path, line))).toEqual([]);
});
