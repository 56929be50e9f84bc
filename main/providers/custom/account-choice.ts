import type { AuthorizationServer } from '../../oauth/client';

/** The values of OpenID Connect that show a page to who is signed in already; the one that asks less comes first. */
const wanted = ['select_account', 'login'];

/**
 * The parameter by which a provider is to ask which account it shall be (OpenID Connect Core §3.1.2.1). None where
 * nothing tells that the provider knows it: a plain OAuth server ought to ignore it (RFC 6749 §3.1), but not all do.
 * @param server null where the provider has no document, or none was found yet
 */
export function accountChoice(server: AuthorizationServer | null): { readonly prompt?: string } {
  const prompt = wanted.find((value) => values(server).includes(value));
  return prompt === undefined ? {} : { prompt };
}

/** `prompt_values_supported` (Initiating User Registration 1.0 §4.1) where it is listed, else what OpenID Connect has. */
function values(server: AuthorizationServer | null): readonly unknown[] {
  const listed = server?.['prompt_values_supported'];
  if (Array.isArray(listed)) return listed;
  // Discovery 1.0 §3 demands the one and recommends the other of every OpenID provider.
  const scopes: unknown = server?.scopes_supported;
  const isOpenId =
    server?.['subject_types_supported'] !== undefined || (Array.isArray(scopes) && scopes.includes('openid'));
  return isOpenId ? wanted : [];
}
