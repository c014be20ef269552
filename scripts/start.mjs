/** `npm start`: from a fresh clone to the running portal. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ensureNode, root } from './bootstrap.mjs';

ensureNode();
ensureInstalled();
ensureBuilt();

const server = spawn(process.execPath, [join(root, 'packages/portal/dist/serve.js')], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => server.kill(signal));
}
server.on('exit', (code) => process.exit(code ?? 0));
