import { expect, test } from 'vitest';
import { dangerousSwitches, refusedSwitch } from '../../main/policy/command-line';

const start = (given: readonly string[], isRoot = false) =>
  refusedSwitch({ has: (name) => given.includes(name), isRoot });

test.each(dangerousSwitches)('R4 --%s is refused in one line that names it', (name) => {
  const refusal = start(['ozone-platform', name]);
  expect(refusal).toMatch(new RegExp(`^Token Tray does not start with --${name}: it would .+$`));
});

test('R4 root, for whom there is no sandbox, may say so, and nothing else', () => {
  expect(start(['no-sandbox'], true)).toBeNull();
  expect(start(['no-sandbox', 'proxy-server'], true)).toContain('--proxy-server');
});

test('what a desktop or a person may well ask for is let through', () => {
  expect(start([])).toBeNull();
  expect(
    start(['ozone-platform', 'enable-features', 'force-device-scale-factor', 'user-data-dir']),
  ).toBeNull();
});
