import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly origin: string;
  /** Bytes that came from clients, headers and all. */
  readonly received: number;
  /** How often it has cut so far. */
  readonly cuts: number;
  /** Cuts now. */
  cut(): void;
  /** Lets what is connected hang: nothing passes any more, and nobody is told. */
  stall(): void;
  close(): Promise<void>;
}

/**
 * A weak network in front of a server: passes bytes on, and resets every connection each time as many
 * more have come from clients as the plan says. What is on its way then is lost, both ways.
 *
 * @param plan Bytes from clients before each cut, counted from the start.
 */
export async function startCuttingProxy(
  port: number,
  plan: readonly number[],
): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let received = 0;
  let cuts = 0;

  function watch(socket: Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  }

  function cut(): void {
    cuts += 1;
    for (const socket of sockets) socket.resetAndDestroy();
  }

  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    watch(client);
    watch(upstream);
    client.on('data', (bytes) => {
      received += bytes.length;
      if (received >= (plan[cuts] ?? Infinity)) return cut();
      if (!upstream.write(bytes)) client.pause();
    });
    upstream.on('drain', () => client.resume());
    upstream.pipe(client);
    client.on('end', () => upstream.end());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    get received() {
      return received;
    },
    get cuts() {
      return cuts;
    },
    cut,
    stall() {
      for (const socket of sockets) socket.removeAllListeners('data').unpipe().resume();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
