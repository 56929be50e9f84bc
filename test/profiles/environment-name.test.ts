import { expect, test } from 'vitest';
import { environmentNameProblem, usualEnvironmentName } from '../../main/profiles/environment-name';

test('a token of a built-in provider is in a variable of that name, whatever the profile is called', () =>
  expect(usualEnvironmentName({ provider: 'spotify', name: 'Listening' })).toBe('SPOTIFY_TOKEN'));

test.each([
  ['auth.example.com', 'AUTH_EXAMPLE_COM_TOKEN'],
  ['My API', 'MY_API_TOKEN'],
  ['127.0.0.1:8080', '_127_0_0_1_8080_TOKEN'],
  [' «Straße» – Zoë! ', 'STRASSE_ZOE_TOKEN'],
  ['my token', 'MY_TOKEN'],
  ['token', 'TOKEN'],
  ['$(reboot)', 'REBOOT_TOKEN'],
  ['音楽', 'CUSTOM_TOKEN'],
  ['a'.repeat(200), `${'A'.repeat(90)}_TOKEN`],
])('of another provider the profile “%s” gives its name: %s', (name, variable) => {
  expect(usualEnvironmentName({ provider: 'custom', name })).toBe(variable);
  expect(environmentNameProblem(variable)).toBeNull();
});
