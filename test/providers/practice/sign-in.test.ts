import * as oauth from 'oauth4webapi';
import { expect, test } from 'vitest';
import { createWalk, origin, redirectUri, verifier } from './walk';
import type { Walk } from './walk';

/** The options that make oauth4webapi, a client that knows nothing of Practice, talk to it without a socket. */
function reach({ send }: Walk) {
  return {
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: (url: string, init: oauth.CustomFetchOptions<string, URLSearchParams | undefined>) =>
      send(new URL(url).pathname, { method: init.method, headers: init.headers, body: init.body ?? null }),
  } as const;
}

async function discover(walk: Walk): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(origin);
  const options = { ...reach(walk), algorithm: 'oauth2' } as const;
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
}

async function exchange(walk: Walk, client: oauth.Client, authentication: oauth.ClientAuth) {
  const server = await discover(walk);
  const callback = await walk.decide({ rotate: 'on' }, { client_id: client.client_id });
  const answer = oauth.validateAuthResponse(server, client, callback, 'the-state');
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    answer,
    redirectUri,
    verifier,
    reach(walk),
  );
  return { server, tokens: await oauth.processAuthorizationCodeResponse(server, client, response) };
}

test.each([
  ['a public client', 'token-tray', oauth.None()],
  ['a confidential client', 'token-tray-confidential', oauth.ClientSecretBasic('practice-secret')],
])('%s signs in, renews and revokes through oauth4webapi', async (_who, client_id, authentication) => {
  const walk = createWalk();
  const client: oauth.Client = { client_id };
  const { server, tokens } = await exchange(walk, client, authentication);
  expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope: 'profile playlist-read' });

  const request = await oauth.refreshTokenGrantRequest(
    server,
    client,
    authentication,
    tokens.refresh_token ?? '',
    reach(walk),
  );
  const renewed = await oauth.processRefreshTokenResponse(server, client, request);
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
  expect((await walk.me(renewed.access_token)).status).toBe(200);

  const token = renewed.refresh_token ?? '';
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, authentication, token, reach(walk)),
  );
  expect((await walk.me(renewed.access_token)).status).toBe(401);
});

test('whoever signed in is who the token speaks for', async () => {
  const walk = createWalk();
  const ada = await walk.signIn({ person: 'ada' });
  const grace = await walk.signIn({ person: 'grace' });
  expect(await (await walk.me(ada.access_token)).json()).toEqual({
    id: 'ada',
    account_id: 'practice-account-1',
    display_name: 'Ada Practice',
    type: 'user',
    images: [{ url: `${origin}/pictures/ada.png`, width: 64, height: 64 }],
  });
  expect(await (await walk.me(grace.access_token)).json()).toMatchObject({ display_name: 'Grace Practice' });
});
