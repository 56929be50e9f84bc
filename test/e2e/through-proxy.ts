import type { ForwardProxy } from './forward-proxy';
import type { TokenTray } from './token-tray';

/** Sends the app's requests through the proxy from now on, those to Practice on loopback too. */
export async function goThrough({ electron }: TokenTray, { address }: ForwardProxy): Promise<void> {
  await electron.evaluate(async ({ session }, proxyRules) => {
    await session.defaultSession.setProxy({ proxyRules, proxyBypassRules: '<-loopback>' });
    await session.defaultSession.closeAllConnections();
  }, address);
}
