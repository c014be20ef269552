import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal, type Portal, type PortalOptions } from '@fanar/portal';

type Limits = PortalOptions['limits'];

/** The portal with data of its own, on a port that stays the same over restarts. */
export class Scene {
  readonly dataDir: string;
  readonly #limits: Limits;
  #portal: Portal;

  private constructor(dataDir: string, limits: Limits, portal: Portal) {
    this.dataDir = dataDir;
    this.#limits = limits;
    this.#portal = portal;
  }

  static async open(limits: Limits = {}): Promise<Scene> {
    const dataDir = await mkdtemp(join(tmpdir(), 'fanar-e2e-'));
    return new Scene(dataDir, limits, await startPortal({ port: 0, dataDir, limits }));
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
    this.#portal = await startPortal({ port, dataDir: this.dataDir, limits: this.#limits });
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true });
  }
}
