/**
 * A registry for npm that has our packages as they were packed or published to it, and sends whoever asks
 * for others on to the usual one: what is installed from it is installed as it will be once it is published.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

/**
 * @typedef {object} Held what is held of a package
 * @property {Record<string, string>} tags version by tag, as `latest`
 * @property {Map<string, { manifest: any, tarball: Buffer }>} versions
 *
 * @typedef {object} Registry
 * @property {string} url
 * @property {(manifest: any, tarball: Buffer, tag?: string) => void} hold
 * @property {() => void} close
 */

/**
 * @param {string} usual address of the registry that has all others
 * @param {(name: string) => boolean} isOurs what is not held is not there, rather than elsewhere
 * @returns {Promise<Registry>}
 */
export async function startRegistry(usual, isOurs) {
  /** @type {Map<string, Held>} */
  const packages = new Map();
  /** @type {Registry['hold']} */
  const hold = (manifest, tarball, tag = 'latest') => {
    /** @type {Held} */
    const empty = { tags: {}, versions: new Map() };
    const held = packages.get(manifest.name) ?? empty;
    held.versions.set(manifest.version, { manifest, tarball });
    held.tags[tag] = manifest.version;
    packages.set(manifest.name, held);
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://registry').pathname);
    const [name = '', version] = path.slice(1).split('/-/');
    const held = packages.get(name);
    if (request.method === 'PUT') {
      const refusal = publish(await json(request), held, hold);
      response.writeHead(refusal ? 403 : 201, { 'Content-Type': 'application/json' });
      return void response.end(JSON.stringify(refusal ? { error: refusal } : { ok: true }));
    }
    if (!held) {
      if (isOurs(name)) return void response.writeHead(404).end('{}');
      const { href } = new URL(request.url ?? '/', usual);
      return void response.writeHead(307, { Location: href }).end();
    }
    const tarball = held.versions.get(version?.replace(/\.tgz$/, '') ?? '')?.tarball;
    if (tarball) return void response.end(tarball);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(documentOf(name, held, `http://${request.headers.host}`)));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, hold, close: () => void server.close() };
}

/**
 * What `npm publish` sends: one version, its tarball in base64, and the tag that leads to it.
 *
 * @param {any} body @param {Held | undefined} held @param {Registry['hold']} hold
 * @returns {string} why it is refused; empty when it was taken
 */
function publish({ versions, 'dist-tags': tags, _attachments: attachments }, held, hold) {
  const [manifest] = /** @type {any[]} */ (Object.values(versions));
  const [{ data }] = /** @type {[{ data: string }]} */ (Object.values(attachments));
  if (held?.versions.has(manifest.version)) {
    return `You cannot publish over the previously published version ${manifest.version}.`;
  }
  const [tag] = Object.keys(tags);
  hold(manifest, Buffer.from(data, 'base64'), tag);
  return '';
}

/** @param {string} name @param {Held} held @param {string} origin of this registry */
function documentOf(name, { tags, versions }, origin) {
  const documents = [...versions].map(([version, { manifest, tarball }]) => {
    const address = `${origin}/${encodeURIComponent(name)}/-/${version}.tgz`;
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    const shasum = createHash('sha1').update(tarball).digest('hex');
    return [version, { ...manifest, dist: { tarball: address, integrity, shasum } }];
  });
  return { name, 'dist-tags': tags, versions: Object.fromEntries(documents) };
}
