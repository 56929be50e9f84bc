import type { Provider } from './provider';

/** Where the account behind a token is read; null where there is no such place, or none is to be had now. */
export async function accountUrlOf(provider: Provider): Promise<string | null> {
  const found = await provider.server();
  return 'server' in found ? provider.accountUrl(found.server) : null;
}
