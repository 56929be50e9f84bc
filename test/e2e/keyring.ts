import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { patience } from './patience';

const run = promisify(execFile);

/** A keyring that does not answer is a failure with a name, not a test that hangs. */
const deadline = { timeout: patience };

/** The service under which Token Tray keeps its entries. */
export const keychainService = 'Token Tray';

/** An entry of the desktop's keyring as keytar writes it. */
export type KeychainEntry = { readonly account: string; readonly secret: string };

/** All entries of the service, sorted by account, read by libsecret's own tool from outside the app. */
export async function keychainEntries(service = keychainService): Promise<readonly KeychainEntry[]> {
  const stdout = await search(service);
  const entries = stdout.matchAll(/^label = (?<label>.*)\nsecret = (?<secret>[^]*?)\ncreated = /gm);
  return [...entries]
    .map(({ groups = {} }) => ({
      account: (groups['label'] ?? '').slice(`${service}/`.length),
      secret: groups['secret'] ?? '',
    }))
    .toSorted((one, other) => one.account.localeCompare(other.account));
}

/** The tool looks for the entries first and at each of them then, and gives up over one that was deleted in between. */
async function search(service: string): Promise<string> {
  try {
    return (await run('secret-tool', ['search', '--all', 'service', service], deadline)).stdout;
  } catch (cause) {
    if (String(cause).includes('No such secret item')) return search(service);
    throw cause;
  }
}

/** Deletes all entries of the service. */
export async function clearKeychain(service = keychainService): Promise<void> {
  if ((await keychainEntries(service)).length === 0) return;
  await run('secret-tool', ['clear', 'service', service], deadline);
}
