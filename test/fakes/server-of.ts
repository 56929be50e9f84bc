import type { AuthorizationServer } from '../../main/oauth/client';
import type { Provider } from '../../main/providers/provider';

/** The server of a provider that is known to have one. */
export async function serverOf(provider: Provider): Promise<AuthorizationServer> {
  const found = await provider.server();
  if ('fault' in found) throw new Error(found.reason);
  return found.server;
}
