import { readAccountCard } from '../../oauth/account';
import type { Transport } from '../../oauth/client';
import { accountUrlOf } from '../../providers/account-url';
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
  const url = await accountUrlOf(provider);
  const card = url === null ? null : await readAccountCard(url, current.token.text, transport);
  return card?.name ?? null;
}
