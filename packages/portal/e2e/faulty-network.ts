import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * How a request fails:
 * - `drop`: it never reaches the portal; the connection breaks.
 * - `error`: 500, from before the portal.
 * - `busy`: 429 with `Retry-After`.
 * - `stall`: nothing happens for 15 seconds, then it goes through.
 * - `cut`: the portal does what it was asked, and its answer breaks off half way.
 */
export type Fault = 'drop' | 'error' | 'busy' | 'stall' | 'cut';

export const FAULTS: readonly Fault[] = ['drop', 'error', 'busy', 'stall', 'cut'];

const STALL_MS = 15_000;
/** Of a file, beside another that stalls as long as above: a browser opens few connections. */
const SHORT_STALL_MS = 1000;
const RETRY_AFTER_S = 1;
const ID = /[A-Za-z0-9_-]{20,}|[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}/g;

/** How the first request of each kind fails; nothing where it does not. */
type Faults = (path: string) => Fault | undefined;

const isOfApi = (path: string) => path.startsWith('/api/');

/** Stands between the browser and the portal, and lets each kind of request fail once. */
export class FaultyNetwork {
  readonly #portal: URL;
  readonly #server = createServer((asked, answer) => void this.#pass(asked, answer));
  #faults: Faults = () => undefined;
  #isStalling = false;
  /** What has failed how since the beginning: `PATCH /api/v1/uploads/…`. */
  readonly failed = new Map<string, Fault>();

  private constructor(portal: string) {
    this.#portal = new URL(portal);
  }

  static async open(portal: string): Promise<FaultyNetwork> {
    const network = new FaultyNetwork(portal);
    network.#server.listen(0, 'localhost');
    await once(network.#server, 'listening');
    return network;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${String(port)}/`;
  }

  /** E.g. `at('/en/', 'track/')`. */
  at(...path: readonly string[]): string {
    return new URL(path.join('').replace(/^\//, ''), this.url).href;
  }

  /** From now on each kind of request to the API fails once in this way. */
  begin(fault: Fault): void {
    this.#beginWith((path) => (isOfApi(path) ? fault : undefined));
  }

  /** From now on each page and each file of the site fails once, one after the other in the next way. */
  beginFiles(): void {
    let count = 0;
    this.#beginWith((path) => (isOfApi(path) ? undefined : FAULTS[count++ % FAULTS.length]));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    asked.on('error', () => undefined);
    answer.on('error', () => undefined);
    const fault = this.#faultOf(asked);
    if (fault === 'drop') return void asked.socket.resetAndDestroy();
    if (fault === 'error' || fault === 'busy') return refuse(asked, answer, fault);
    if (fault === 'stall') await this.#stall(asked);
    const { hostname, port } = this.#portal;
    const { method, url: path, headers } = asked;
    const onward = request({ hostname, port, method, path, headers, agent: false }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      if (fault === 'cut') breakOff(given, answer);
      else given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }

  #beginWith(faults: Faults): void {
    this.#faults = faults;
    this.failed.clear();
  }

  async #stall({ url = '' }: IncomingMessage): Promise<void> {
    if (isOfApi(url)) return void (await pause(STALL_MS));
    const isBeside = this.#isStalling;
    this.#isStalling = true;
    await pause(isBeside ? SHORT_STALL_MS : STALL_MS);
    if (!isBeside) this.#isStalling = false;
  }

  #faultOf({ method = '', url = '' }: IncomingMessage): Fault | undefined {
    const [path = ''] = url.split('?');
    const kind = `${method} ${isOfApi(path) ? path.replace(ID, '…') : path}`;
    const fault = this.failed.has(kind) ? undefined : this.#faults(path);
    if (fault) this.failed.set(kind, fault);
    return fault;
  }
}

function refuse(asked: IncomingMessage, answer: ServerResponse, fault: 'error' | 'busy'): void {
  asked.resume();
  asked.on('end', () => {
    if (fault === 'busy') answer.setHeader('Retry-After', String(RETRY_AFTER_S));
    answer.writeHead(fault === 'busy' ? 429 : 500, { 'Content-Type': 'text/plain' });
    answer.end();
  });
}

/** Half of what there is, or nothing but the head where there is nothing. */
function breakOff(given: IncomingMessage, answer: ServerResponse): void {
  const parts: Buffer[] = [];
  given.on('data', (part: Buffer) => parts.push(part));
  given.on('end', () => {
    const body = Buffer.concat(parts);
    answer.write(body.subarray(0, body.length / 2), () => answer.socket?.resetAndDestroy());
  });
}
