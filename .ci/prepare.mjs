// Installs the system packages that the tests need, where the tests themselves do not run as root:
//   sudo "$(command -v node)" .ci/prepare.mjs
import { runScript } from './script.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

await runScript(async () => (ensureSystemPackages('test').length === 0 ? 0 : 1));
