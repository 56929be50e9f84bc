import { shell } from 'electron';
import type { Outcome } from '../../preload/vocabulary';
import { mayOpenOutside } from '../policy/links';

/** Hands a link to the system's browser if policy allows, without waiting for the browser to end. */
export async function openLink(url: string, hosts: readonly string[]): Promise<Outcome<null>> {
  const link = mayOpenOutside(url, hosts);
  if (link === null) return { ok: false, words: 'Token Tray does not open this address.' };
  try {
    await shell.openExternal(link.href);
    return { ok: true, value: null };
  } catch {
    return { ok: false, words: 'No browser could be opened.' };
  }
}
