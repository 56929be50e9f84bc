import { expect, test } from 'vitest';
import { discover, type Discovery } from '../../main/oauth/discovery';
import { cases, createMutation, print } from '../fakes/mutation';

const issuer = 'https://id.example/realms/one';
const document = {
  issuer,
  authorization_endpoint: 'https://id.example/authorize',
  token_endpoint: 'https://id.example/token',
  userinfo_endpoint: 'https://id.example/me',
  scopes_supported: ['openid', 'profile'],
};
/** Addresses that no token may be sent to. */
const elsewhere = [
  'http://id.example/token',
  'ftp://id.example/',
  '//id.example',
  'javascript:1',
  ' ',
  'token',
];

/** Whether what was found is the issuer's own, and every address in it one that may be used. */
function isSound(found: Discovery): boolean {
  if (found.kind !== 'found') return true;
  const { server } = found;
  const addresses = [server.authorization_endpoint, server.token_endpoint, server.userinfo_endpoint];
  const areSafe = addresses.every(
    (address) => address === undefined || new URL(address).protocol === 'https:',
  );
  return new URL(server.issuer).href === issuer && areSafe && server.token_endpoint !== undefined;
}

test('seed 16: no discovery document makes the look throw, speaks for another issuer, or names an unsafe address', async () => {
  const { fields, text, oneOf, value } = createMutation(16);
  const bodies = [
    () => print(document),
    () => print(fields(document)),
    () => print({ ...document, issuer: text(issuer) }),
    () => print({ ...document, token_endpoint: oneOf(elsewhere) }),
    () => text(print(document)),
    () => print(value(3, Object.keys(document))),
  ];
  const taken = new Map<Discovery['kind'], number>();
  const wrong: unknown[] = [];
  for (let at = 0; at < cases; at += 1) {
    const body = oneOf(bodies)();
    const status = oneOf([200, 200, 200, 200, 302, 404, 500]);
    const transport = { fetch: async () => new Response(body, { status }), after: () => () => {} };
    const found = await discover(new URL(issuer), transport);
    taken.set(found.kind, (taken.get(found.kind) ?? 0) + 1);
    if (!isSound(found)) wrong.push({ found, body });
  }
  expect(wrong).toEqual([]);
  const kinds = ['found', 'absent', 'other-issuer', 'incomplete', 'insecure'] as const;
  expect(Math.min(...kinds.map((kind) => taken.get(kind) ?? 0))).toBeGreaterThan(20);
});
