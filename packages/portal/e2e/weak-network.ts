import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface WeakNetworkOptions {
  /** Resets every connection each time as many more bytes have come from the browser. */
  readonly cutEvery?: number;
  /** How often, at most. */
  readonly cuts?: number;
  /** Bytes a second from the browser. Default: as many as there are. */
  readonly rate?: number;
}

/** Stands between the browser and the portal. */
export class WeakNetwork {
  /** Bytes of files that came from the browser, what was cut off included; headers are not counted. */
  received = 0;
  /** How often it was cut. */
  cuts = 0;

  readonly #portal: URL;
  readonly #options: WeakNetworkOptions;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((browser) => this.#join(browser));
  #sinceCut = 0;

  private constructor(portal: string, options: WeakNetworkOptions) {
    this.#portal = new URL(portal);
    this.#options = options;
  }

  static async open(portal: string, options: WeakNetworkOptions = {}): Promise<WeakNetwork> {
    const network = new WeakNetwork(portal, options);
    await new Promise<void>((resolve) => network.#server.listen(0, 'localhost', resolve));
    return network;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${String(port)}/`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(browser: Socket): void {
    const portal = connect(Number(this.#portal.port), this.#portal.hostname);
    for (const socket of [browser, portal]) {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => undefined);
    }
    const bodies = new RequestBodies();
    browser.on('data', (bytes) => {
      this.received += bodies.count(bytes);
      if (this.#cut(bytes.length)) return;
      const isFull = !portal.write(bytes);
      const { rate } = this.#options;
      if (!isFull && !rate) return;
      browser.pause();
      if (rate) setTimeout(() => browser.resume(), (bytes.length / rate) * 1000);
      else portal.once('drain', () => browser.resume());
    });
    portal.pipe(browser);
    browser.on('close', () => portal.destroy());
  }

  /** True: it was cut here. */
  #cut(bytes: number): boolean {
    const { cutEvery = Infinity, cuts = Infinity } = this.#options;
    this.#sinceCut += bytes;
    if (this.#sinceCut < cutEvery || this.cuts >= cuts) return false;
    this.#sinceCut = 0;
    this.cuts += 1;
    // All that is on its way is lost, both ways.
    for (const socket of this.#sockets) socket.resetAndDestroy();
    return true;
  }
}

const END_OF_HEAD = '\r\n\r\n';

/** Follows the requests of one connection. */
class RequestBodies {
  #head = '';
  /** Bytes of the body that are still to come. */
  #left = 0;

  /** How many of these bytes belong to bodies. */
  count(bytes: Buffer): number {
    const inBody = Math.min(this.#left, bytes.length);
    this.#left -= inBody;
    if (inBody === bytes.length) return inBody;
    this.#head += bytes.toString('latin1', inBody);
    const end = this.#head.indexOf(END_OF_HEAD);
    if (end < 0) return inBody;
    const rest = Buffer.from(this.#head.slice(end + END_OF_HEAD.length), 'latin1');
    this.#left = Number(/^content-length: (\d+)/im.exec(this.#head.slice(0, end))?.[1] ?? 0);
    this.#head = '';
    return inBody + this.count(rest);
  }
}
