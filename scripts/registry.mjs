/**
 * A registry for npm that has our packages as they were packed, and sends whoever asks for others on
 * to the usual one: what is installed from it is installed as it will be once they are published.
 */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * @typedef {object} Packed a package as `npm pack --json` tells of it
 * @property {string} filename of the tarball
 * @property {string} integrity
 * @property {string} shasum
 * @property {any} manifest its package.json
 *
 * @param {string} folder where the tarballs are
 * @param {readonly Packed[]} packages
 * @param {string} usual address of the registry that has all others
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function startRegistry(folder, packages, usual) {
  const server = createServer(({ url: path = '/', headers }, response) => {
    const name = decodeURIComponent(path.slice(1));
    const asked = packages.find(({ filename }) => name === `tarballs/${filename}`);
    if (asked) return void createReadStream(join(folder, asked.filename)).pipe(response);
    const known = packages.find(({ manifest }) => manifest.name === name);
    if (!known) return void response.writeHead(307, { Location: new URL(path, usual).href }).end();
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(documentOf(known, `http://${headers.host}/tarballs/`)));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** @param {Packed} packed @param {string} tarballs address of all of them */
function documentOf({ manifest, filename, integrity, shasum }, tarballs) {
  const { name, version } = manifest;
  const dist = { tarball: `${tarballs}${filename}`, integrity, shasum };
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } };
}

/**
 * The same, and what tells npm of it.
 * @param {string} folder where the tarballs are
 * @param {readonly Packed[]} packages
 */
export async function openRegistry(folder, packages) {
  const usual = (await run('npm', ['config', 'get', 'registry'], { quiet: true })).output.trim();
  const { url, close } = await startRegistry(folder, packages, usual);
  // A cache of its own: in the usual one lies what was written by an earlier pack of this version.
  const cache = { npm_config_cache: join(folder, 'cache') };
  return { env: { npm_config_registry: url, npm_config_audit: 'false', ...cache }, close };
}
