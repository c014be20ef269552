/** `npm run test:packages`: packs every public package and checks the tarball as a user gets it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { checkCommand } from './installed-command.mjs';
import { checkGuides } from './installed-guides.mjs';
import { checkInstalled } from './installed.mjs';
import { checkSite } from './installed-site.mjs';
import { startRegistry } from './registry.mjs';
import { counter, packAndCheck } from './release/checks.mjs';
import { checkShaking } from './release/shaking.mjs';
import { run } from './run.mjs';

/** Those that must work alone, without a bundler. */
const ALONE = ['@fanar/arabic', '@fanar/egypt'];

const folder = mkdtempSync(join(tmpdir(), 'fanar-packages-'));
const { report, sum } = counter();
const packages = await packAndCheck(root, folder, report);
const textPackages = packages.filter(({ manifest }) => ALONE.includes(manifest.name));
await checkInstalled(
  folder,
  textPackages.map(({ file }) => file),
  report,
);

const usual = (await run('npm', ['config', 'get', 'registry'], { quiet: true })).output.trim();
const registry = await startRegistry(usual, (name) => name.startsWith('@fanar/'));
for (const { manifest, file } of packages) registry.hold(manifest, readFileSync(file));
await checkGuides(folder, registry, report);
const site = await checkSite(folder, registry, report);
if (site) {
  await checkCommand(site, report);
  await checkShaking(site, report);
}
rmSync(folder, { recursive: true, force: true });
process.exit(sum() > 0 ? 1 : 0);
