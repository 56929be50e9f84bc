import { readAccountName } from '../../oauth/account';
import type { Transport } from '../../oauth/client';
import { findServer } from '../../providers/no-server';
import type { Provider } from '../../providers/provider';
import type { Session } from '../session/session';

/** The name of the account that is signed in, as its provider has it; null where it is not to be had. */
export async function accountName(
  session: Session,
  provider: Provider,
  transport: Transport,
): Promise<string | null> {
  const current = await session.current(0);
  if (!current.ok) return null;
  const found = await findServer(provider);
  const url = 'server' in found ? provider.accountUrl(found.server) : null;
  return url === null ? null : readAccountName(url, current.token.text, transport);
}
