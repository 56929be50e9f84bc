import { execFile } from 'node:child_process';
import { chown, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from './app';
import { packedProgram, startPacked } from './packaged-app';
import { processTree } from './process-tree';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
/** The user and group "nobody" of Debian. */
const nobody = 65534;
/** Root, for whom there is no sandbox, runs the app as somebody who owns nothing. */
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] as const;
/** In `/proc/PID/status`: system calls go through a filter. */
const filtered = 'Seccomp:\t2';

test('S-W1 the pages of the packed app run in Chromium’s sandbox', async ({ configFolder }) => {
  const obstacle = await obstacleToSandbox();
  test.skip(obstacle !== null, obstacle ?? '');
  if (isRoot) await chown(configFolder, nobody, nobody);
  const app = startPacked(configFolder, {
    sandbox: true,
    // The bus lets in its owner alone. Without a tray, the first start opens the popup by itself.
    environment: { HOME: configFolder, XDG_RUNTIME_DIR: configFolder, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
    ...(isRoot ? { through: asNobody } : {}),
  });
  try {
    const renderers = () => statusesOf(app.processId, '--type=renderer');
    await expect.poll(async () => (await renderers()).length).toBeGreaterThan(0);
    // The filter comes a moment after the process.
    await expect
      .poll(async () => {
        const statuses = await renderers();
        return statuses.length > 0 && statuses.every((status) => status.includes(filtered));
      })
      .toBe(true);
  } finally {
    await app.kill();
  }
});

/** Why there is no sandbox to be had here, in words. */
async function obstacleToSandbox(): Promise<string | null> {
  const [command = 'true', ...rest] = isRoot ? [...asNobody, 'true'] : ['true'];
  const may = (program: string, ...args: string[]) =>
    run(command, [...rest.slice(0, -1), program, ...args]).then(
      () => true,
      () => false,
    );
  if (!(await may('unshare', '--user', 'true'))) return 'no user namespaces, which the sandbox is made of';
  if (!(await may('test', '-x', packedProgram))) return 'the user without rights cannot reach the packed app';
  return null;
}

/** `/proc/PID/status` of each process of the tree whose command line has the argument. */
async function statusesOf(processId: number, argument: string): Promise<readonly string[]> {
  const tree = await processTree(processId);
  const read = (id: number, file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
  const lines = await Promise.all(tree.map(async (id) => [id, await read(id, 'cmdline')] as const));
  const chosen = lines.filter(([, line]) => line.includes(argument));
  return Promise.all(chosen.map(([id]) => read(id, 'status')));
}
