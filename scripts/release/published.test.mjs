import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistry } from '../registry.mjs';
import { compare } from './comparison.mjs';
import { pack, unpack } from './packing.mjs';
import { lastRelease } from './published.mjs';

const elements = (/** @type {string} */ slot) => ({
  modules: [{ declarations: [{ tagName: 'fanar-a', slots: [{ name: slot }] }] }],
});
const sizes = (/** @type {number} */ gzip) => ({ a: { gzip, budget: 2000 } });

/** @type {string} */
let folder;
/** @type {import('../registry.mjs').Registry} */
let registry;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fanar-published-'));
  registry = await startRegistry('http://127.0.0.1:9/', (name) => name.startsWith('@fanar/'));
});
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A package as it is packed. @param {string} version @param {string} slot @param {number} gzip */
async function packed(version, slot, gzip) {
  const directory = join(folder, version, 'packages/a');
  mkdirSync(directory, { recursive: true });
  const manifest = { name: '@fanar/a', version, files: ['*.json'] };
  const write = (/** @type {string} */ name, /** @type {object} */ content) =>
    writeFileSync(join(directory, name), JSON.stringify(content));
  write('package.json', manifest);
  write('custom-elements.json', elements(slot));
  write('sizes.json', sizes(gzip));
  return pack({ directory, manifest }, join(folder, version), join(folder, version));
}

describe('the last release', () => {
  it('is none where nothing was released', async () => {
    expect(await lastRelease('@fanar/new', registry.url, folder)).toBeUndefined();
  });

  it('is compared, and stops one that breaks it without saying so', async () => {
    const last = await packed('1.0.0', 'icon', 1024);
    registry.hold(last.manifest, readFileSync(last.file));
    const next = await packed('1.0.1', 'picture', 2048);
    const unpacked = join(folder, 'unpacked');
    await unpack(next.file, join(unpacked, 'fanar-a-1.0.1'));

    /** @type {string[]} */
    const problems = [];
    const options = {
      registry: registry.url,
      folder: join(folder, 'last'),
      unpacked,
      mustAnswer: true,
    };
    const news = await compare([next], options, (_, problem) => problems.push(problem));
    expect(news).toEqual([next]);
    expect(problems).toEqual([
      'The slot `icon` of <fanar-a> is gone.\n1.0.0 → 1.0.1 may break nothing: it takes a major note (npx changeset).',
    ]);
  });
});
