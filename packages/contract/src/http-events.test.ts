import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LiveEvent } from './appointment-gateway.js';
import { watchEvents } from './http-events.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let handler: Handler;
let stop: AbortController;

beforeEach(async () => {
  stop = new AbortController();
  server = createServer((request, response) => handler(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  stop.abort();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const opened = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });

/** The first so many events of a live connection. */
function events(count: number, getToken?: () => string): Promise<LiveEvent<unknown>[]> {
  const heard: LiveEvent<unknown>[] = [];
  return new Promise((resolve) => {
    watchEvents(
      { base, timeout: 2000, getToken },
      { path: '/events', event: 'queue' },
      (event) => heard.push(event) === count && resolve(heard),
      stop.signal,
    );
  });
}

describe('watchEvents', () => {
  it('tells of the events that are wanted, however they are cut', async () => {
    handler = (_request, response) => {
      opened(response).write(': hello\n\nevent: other\ndata: {}\n\nevent: queue\ndata: {"num');
      setTimeout(() => response.write('ber":"أ٧"}\n\n'), 20);
    };
    expect(await events(2)).toEqual([
      { type: 'connected' },
      { type: 'data', data: { number: 'أ٧' } },
    ]);
  });

  it('connects again after the connection is lost, and after a refusal', async () => {
    let calls = 0;
    handler = (_request, response) => {
      calls += 1;
      if (calls === 2) response.writeHead(503).end();
      else if (calls === 1) opened(response).end('event: queue\ndata: 1\n\n');
      else opened(response).write('event: queue\ndata: 2\n\n');
    };
    expect(await events(5)).toEqual([
      { type: 'connected' },
      { type: 'data', data: 1 },
      { type: 'lost' },
      { type: 'connected' },
      { type: 'data', data: 2 },
    ]);
  });

  it('goes on after the event that was told last, with the headers it was given', async () => {
    const asked: unknown[] = [];
    handler = ({ headers }, response) => {
      asked.push([headers['fanar-key'], headers['last-event-id']]);
      const id = asked.length * 10;
      opened(response).end(`id: ${id}\nevent: change\ndata: ${id}\n\n`);
    };
    const heard: LiveEvent<unknown>[] = [];
    await new Promise<void>((resolve) => {
      watchEvents(
        { base, timeout: 2000 },
        { path: '/events', event: 'change', headers: { 'Fanar-Key': 'K' }, after: '7' },
        (event) => heard.push(event) === 5 && resolve(),
        stop.signal,
      );
    });
    expect(heard.flatMap((event) => ('data' in event ? [event.data] : []))).toEqual([10, 20]);
    expect(asked).toEqual([
      ['K', '7'],
      ['K', '10'],
    ]);
  });

  it('asks for another token when one is refused', async () => {
    const tokens = ['old', 'new'];
    const given: (string | string[] | undefined)[] = [];
    handler = ({ headers }, response) => {
      given.push(headers['fanar-session']);
      if (given.length === 1) response.writeHead(401).end();
      else opened(response).flushHeaders();
    };
    expect(await events(1, () => tokens.shift() ?? 'new')).toEqual([{ type: 'connected' }]);
    expect(given).toEqual(['old', 'new']);
  });

  it('ends with its signal, and asks no more', async () => {
    let calls = 0;
    handler = (_request, response) => {
      calls += 1;
      opened(response).flushHeaders();
    };
    await events(1);
    stop.abort();
    // Longer than the pause before a connection is made again.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(calls).toBe(1);
  });
});
