/**
 * `npm run build`: generated sources, then modules and types, then sheets of styles out of these, then
 * bundles and the licences of what is in them. A package joins in with a script named `generate` (before the
 * compiler), `styles` or `bundle` (after it).
 */
import { markBuilt, root } from './bootstrap.mjs';
import { run } from './run.mjs';

for (const script of [
  'build:generate',
  'build:modules',
  'build:styles',
  'build:bundles',
  'licences',
]) {
  const { code } = await run('npm', ['run', '--silent', script], { cwd: root });
  if (code !== 0) process.exit(code);
}
markBuilt();
