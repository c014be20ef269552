import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPortal, type Portal, type PortalOptions } from '@fanar/portal';

type Limits = PortalOptions['limits'];

/** Of the server, beside its limits. */
type Setting = Pick<PortalOptions, 'catalogue' | 'figures' | 'messages' | 'now' | 'staffTokens'>;

/** Files by their path on the host, e.g. `town/index.html`: the text, or where a file or folder of that name is. */
export type Pages = Readonly<Record<string, string | URL>>;

const builtSite = fileURLToPath(new URL('../dist/site', import.meta.url));

/** The built site, with more files beside it. */
async function siteWith(pages: Pages): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'fanar-site-'));
  for (const name of await readdir(builtSite)) {
    await symlink(join(builtSite, name), join(site, name));
  }
  for (const [path, page] of Object.entries(pages)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    if (typeof page === 'string') await writeFile(join(site, path), page);
    else await symlink(fileURLToPath(page), join(site, path));
  }
  return site;
}

/** The portal with data of its own, on a port that stays the same over restarts. */
export class Scene {
  readonly #options: PortalOptions & { readonly siteDir: string };
  #portal: Portal;

  private constructor(options: PortalOptions & { readonly siteDir: string }, portal: Portal) {
    this.#options = options;
    this.#portal = portal;
  }

  /** @param pages Served beside the site, under its policy. */
  static async open(limits: Limits = {}, pages: Pages = {}, setting: Setting = {}): Promise<Scene> {
    const dataDir = await mkdtemp(join(tmpdir(), 'fanar-e2e-'));
    const options = { dataDir, siteDir: await siteWith(pages), limits, ...setting };
    return new Scene(options, await startPortal({ port: 0, ...options }));
  }

  get dataDir(): string {
    return this.#options.dataDir;
  }

  get url(): string {
    return this.#portal.url;
  }

  /** E.g. `at('/en/', 'track/')`. */
  at(...path: readonly string[]): string {
    return new URL(path.join('').replace(/^\//, ''), this.url).href;
  }

  async stop(): Promise<void> {
    await this.#portal.close();
  }

  async start(): Promise<void> {
    const port = Number(new URL(this.url).port);
    this.#portal = await startPortal({ port, ...this.#options });
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true });
    await rm(this.#options.siteDir, { recursive: true });
  }
}
