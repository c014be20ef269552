import type { Context } from 'hono';
import { HttpProblem } from './problem.js';

/** One answer that goes on. */
export interface EventStream {
  /**
   * Does nothing once it has ended.
   * @param id by which the client says, when it comes again, what it heard last
   */
  send(event: string, data: unknown, id?: string): void;
  end(): void;
}

export interface EventStreams {
  /**
   * Answers with server-sent events until the client goes or the server closes.
   *
   * @param start begins to send, and returns what is to be done at the end
   * @throws HttpProblem 429 where the client has as many open as it may
   */
  answer(c: Context, start: (stream: EventStream) => () => void): Response;
  /** Ends all, and every later one at once. */
  end(): void;
}

interface EventStreamsOptions {
  /** How many a client may have open at this process. */
  readonly perClient: number;
  readonly clientAddress: (c: Context) => string;
  /** Milliseconds between two signs of life. Default 20 seconds. */
  readonly heartbeat?: number;
}

/** Events that wait for a slow client; one that falls behind further has to come again. */
const longestBacklog = 100;
/** Seconds after which one who has too many open may try again. */
const retryAfter = 10;

const encoder = new TextEncoder();

/** Every answer of a process that goes on, so that all of them end when the server closes. */
export function createEventStreams({
  perClient,
  clientAddress,
  heartbeat = 20_000,
}: EventStreamsOptions): EventStreams {
  const open = new Set<EventStream>();
  const ofClient = new Map<string, number>();
  let isEnded = false;

  function count(client: string, change: 1 | -1): void {
    const now = (ofClient.get(client) ?? 0) + change;
    if (now > 0) ofClient.set(client, now);
    else ofClient.delete(client);
  }

  return {
    answer(c, start) {
      const client = clientAddress(c);
      if ((ofClient.get(client) ?? 0) >= perClient) {
        const params = { seconds: retryAfter };
        throw new HttpProblem(429, 'too-many-requests', { params, retryAfter });
      }
      count(client, 1);
      const begin = (stream: EventStream): (() => void) => {
        open.add(stream);
        const stop = start(stream);
        return () => {
          stop();
          open.delete(stream);
          count(client, -1);
        };
      };
      const { stream, body } = openStream(heartbeat, begin);
      if (isEnded) stream.end();
      c.req.raw.signal.addEventListener('abort', stream.end, { once: true });
      return new Response(body, {
        headers: {
          'Content-Type': 'text/event-stream',
          'Cache-Control': 'no-store',
          // Asks proxies to pass on what comes when it comes.
          'X-Accel-Buffering': 'no',
        },
      });
    },
    end() {
      isEnded = true;
      for (const stream of [...open]) stream.end();
    },
  };
}

function openStream(
  heartbeat: number,
  start: (stream: EventStream) => () => void,
): { readonly stream: EventStream; readonly body: ReadableStream<Uint8Array> } {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let stop: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => void (controller = given),
      cancel: () => finish(),
    },
    { highWaterMark: longestBacklog },
  );
  const write = (text: string): void => {
    if (!controller) return;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) <= 0) stream.end();
  };
  const timer = setInterval(() => write(':\n\n'), heartbeat).unref();
  let isFinished = false;
  function finish(): void {
    if (isFinished) return;
    isFinished = true;
    controller = undefined;
    clearInterval(timer);
    stop?.();
  }
  const stream: EventStream = {
    send: (event, data, id) => {
      const name = id === undefined ? '' : `id: ${id}\n`;
      write(`${name}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end() {
      controller?.close();
      finish();
    },
  };
  // Something to read at once, so that whatever stands between lets the answer begin.
  write(':\n\n');
  const stopStarted = start(stream);
  if (isFinished) stopStarted();
  else stop = stopStarted;
  return { stream, body };
}
