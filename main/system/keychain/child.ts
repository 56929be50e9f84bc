import { createRequire } from 'node:module';
import { sessionBusAddress } from './bus-address';
import { openChildPort } from './child-port';
import { createEntries, type Passwords } from './entries';
import { faultOf, notLoaded } from './faults';
import { createLinuxKeyring, plainKeyring } from './keyring';
import type { Answer, Request } from './messages';
import { storedInPieces } from './pieces';
import { createSecretService } from './secret-service';
import { connectSessionBus } from './session-bus';

/*
 * The keychain process. keytar may block, hang or crash; here it takes nobody with it. A D-Bus connection lives
 * as long as one request, so that a bus that came back needs no special case.
 */
const port = openChildPort();
port.onRequest((request) => {
  void answer(request).then((answer) => port.reply({ sequence: request.sequence, answer }));
});

async function answer(request: Request): Promise<Answer> {
  const passwords = loadKeytar();
  if (passwords === null) return notLoaded(process.platform);
  if (process.platform === 'linux') return answerOnLinux(passwords, request).catch(faultOf);
  const unlimited = process.platform === 'win32' ? storedInPieces(passwords) : passwords;
  return createEntries(unlimited, plainKeyring, request.service).carryOut(request.order);
}

async function answerOnLinux(passwords: Passwords, { service, order }: Request): Promise<Answer> {
  const bus = await connectSessionBus(sessionBusAddress(process.env));
  try {
    const keyring = createLinuxKeyring(createSecretService(bus, service));
    return await createEntries(passwords, keyring, service).carryOut(order);
  } finally {
    bus.close();
  }
}

/** Null where the native part cannot be loaded: on Linux, because libsecret is not installed. */
function loadKeytar(): Passwords | null {
  try {
    return createRequire(import.meta.url)('keytar');
  } catch {
    return null;
  }
}
