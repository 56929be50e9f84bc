import { createRequire } from 'node:module';
import { sessionBusAddress } from './bus-address';
import { openChildPort } from './child-port';
import { createEntries, type Passwords } from './entries';
import { faultOf, notLoaded } from './faults';
import { createLinuxKeyring, plainKeyring } from './keyring';
import { keyringProgram } from './keyring-program';
import type { Answer, Reply, Request } from './messages';
import { storedInPieces } from './pieces';
import { createSecretService } from './secret-service';
import { connectSessionBus } from './session-bus';

/*
 * The keychain process. keytar may block, hang or crash; here it takes nobody with it. A D-Bus connection lives
 * as long as one request, so that a bus that came back needs no special case.
 */
const port = openChildPort();
port.onRequest((request) => {
  void answer(request).then((answered) => port.reply({ sequence: request.sequence, ...answered }));
});

type Answered = Omit<Reply, 'sequence'>;

const withoutProgram = (answer: Answer): Answered => ({ answer, program: null });

async function answer(request: Request): Promise<Answered> {
  const passwords = loadKeytar();
  if (passwords === null) return withoutProgram(notLoaded(process.platform));
  if (process.platform === 'linux')
    return answerOnLinux(passwords, request).catch((cause: unknown) => withoutProgram(faultOf(cause)));
  const unlimited = process.platform === 'win32' ? storedInPieces(passwords) : passwords;
  const entries = createEntries(unlimited, plainKeyring, request.service);
  return withoutProgram(await entries.carryOut(request.order));
}

async function answerOnLinux(passwords: Passwords, { service, order }: Request): Promise<Answered> {
  const bus = await connectSessionBus(sessionBusAddress(process.env));
  try {
    const keyring = createLinuxKeyring(createSecretService(bus, service));
    const answer = await createEntries(passwords, keyring, service).carryOut(order);
    // Afterwards, for the first call may be what starts it.
    return { answer, program: await keyringProgram(bus) };
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
