import type { Provider } from './provider';

/** Where the account behind a token is read; null where there is no such place, or its server cannot be found now. */
export async function accountUrlOf(provider: Provider): Promise<string | null> {
  const found = await provider.server();
  return 'server' in found ? provider.accountUrl(found.server) : null;
}
