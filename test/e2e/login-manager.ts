import { EventEmitter } from 'node:events';
import { busDaemon, connectSessionBus } from './session-bus';

/** The part of systemd-logind that tells programs of sleep. */
export type LoginManager = {
  /** What the app has to be started with to listen to it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Says that the computer goes to sleep (`true`) or has woken up (`false`). */
  prepareForSleep(begins: boolean): void;
  close(): Promise<void>;
};

const description = {
  name: 'org.freedesktop.login1.Manager',
  methods: {},
  properties: {},
  signals: { PrepareForSleep: ['b', 'begins'] },
} as const;

/** Plays logind on the desktop's session bus, which the app takes for the system bus. */
export async function startLoginManager(): Promise<LoginManager> {
  const bus = await connectSessionBus();
  const manager = new EventEmitter();
  bus.offer(manager, '/org/freedesktop/login1', description);
  await bus.call(busDaemon, 'RequestName', 'su', ['org.freedesktop.login1', 0]);
  return {
    environment: { DBUS_SYSTEM_BUS_ADDRESS: process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' },
    prepareForSleep: (begins) => void manager.emit('PrepareForSleep', begins),
    close: bus.close,
  };
}
