import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistry } from './registry.mjs';

/** @type {import('./registry.mjs').Registry} */
let registry;
beforeAll(async () => {
  registry = await startRegistry('http://usual.example/', (name) => name.startsWith('@fanar/'));
});
afterAll(() => registry.close());

const ask = (/** @type {string} */ path) =>
  fetch(new URL(path, registry.url), { redirect: 'manual' });

/** As npm does it. @param {string} version @param {string} tag */
const publish = (version, tag) =>
  fetch(new URL('@fanar%2fa', registry.url), {
    method: 'PUT',
    body: JSON.stringify({
      'dist-tags': { [tag]: version },
      versions: { [version]: { name: '@fanar/a', version } },
      _attachments: { 'a.tgz': { data: Buffer.from(`tarball ${version}`).toString('base64') } },
    }),
  });

describe('the registry', () => {
  it('has nothing of ours that was not published, and sends on to the usual one for others', async () => {
    expect((await ask('@fanar%2fb')).status).toBe(404);
    const other = await ask('lit');
    expect([other.status, other.headers.get('location')]).toEqual([
      307,
      'http://usual.example/lit',
    ]);
  });

  it('takes a version once, keeps its tags, and gives its tarball', async () => {
    expect((await publish('1.0.0', 'latest')).status).toBe(201);
    expect((await publish('2.0.0-next.0', 'next')).status).toBe(201);
    expect((await publish('1.0.0', 'latest')).status).toBe(403);
    const told = await (await ask('@fanar%2fa')).json();
    expect(told['dist-tags']).toEqual({ latest: '1.0.0', next: '2.0.0-next.0' });
    const { dist } = told.versions['1.0.0'];
    expect(await (await fetch(dist.tarball)).text()).toBe('tarball 1.0.0');
    expect(dist.integrity).toMatch(/^sha512-/);
  });
});
