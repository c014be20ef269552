import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../testing/read-events.js';
import { waitFor } from '../testing/wait-for.js';
import { createEventStreams, type EventStream } from './event-stream.js';
import { problemResponse, type HttpProblem } from './problem.js';

function streams(heartbeat?: number) {
  const open: EventStream[] = [];
  const made = createEventStreams({
    perClient: 2,
    clientAddress: (c) => c.req.header('Client') ?? 'one',
    ...(heartbeat !== undefined && { heartbeat }),
  });
  const app = new Hono();
  app.get('/events', (c) =>
    made.answer(c, (stream) => {
      open.push(stream);
      return () => void open.splice(open.indexOf(stream), 1);
    }),
  );
  app.onError((error) => problemResponse(error as HttpProblem));
  return { app, open, end: made.end };
}

describe('an event stream', () => {
  it('carries events by name, each with its data', async () => {
    const { app, open } = streams();
    const response = await app.request('/events');
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    const events = readEvents(response);
    open[0]?.send('queue', { text: 'سطر\nوسطر' });
    open[0]?.send('other', 2);
    expect(await events.next()).toEqual({ event: 'queue', data: { text: 'سطر\nوسطر' } });
    expect(await events.next()).toEqual({ event: 'other', data: 2 });
  });

  it('says that it is there, at first and while nothing happens', async () => {
    const { app } = streams(5);
    const events = readEvents(await app.request('/events'));
    for (const _ of [1, 2, 3]) expect(await events.nextBlock()).toEqual({});
    await events.leave();
  });

  it('ends with the client, and may then be opened again', async () => {
    const { app, open } = streams();
    const [first] = [await app.request('/events'), await app.request('/events')];
    const refused = await app.request('/events');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '10']);
    expect((await app.request('/events', { headers: { Client: 'other' } })).status).toBe(200);
    await readEvents(first as Response).leave();
    expect(open).toHaveLength(2);
    expect((await app.request('/events')).status).toBe(200);
  });

  it('ends with the server, as does each that comes later', async () => {
    const { app, open, end } = streams();
    const before = readEvents(await app.request('/events'));
    end();
    const after = readEvents(await app.request('/events', { headers: { Client: 'other' } }));
    expect([await before.next(), await after.next()]).toEqual([undefined, undefined]);
    expect(open).toEqual([]);
  });

  it('ends where the client is too slow to keep up', async () => {
    const { app, open } = streams();
    const response = await app.request('/events');
    for (let turn = 0; turn < 1000; turn += 1) open[0]?.send('queue', turn);
    expect(open).toEqual([]);
    const events = readEvents(response);
    let count = 0;
    while (await events.next()) count += 1;
    expect(count).toBeLessThan(1000);
  });

  it('is let go over a real connection that breaks', async () => {
    const { app, open } = streams();
    const listener = createAdaptorServer({ fetch: app.fetch }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const gone = new AbortController();
    const url = `http://127.0.0.1:${String((listener.address() as AddressInfo).port)}/events`;
    const response = await fetch(url, { signal: gone.signal });
    const events = readEvents(response);
    await events.nextBlock();
    open[0]?.send('queue', 1);
    expect(await events.next()).toEqual({ event: 'queue', data: 1 });
    gone.abort();
    await waitFor(() => open.length === 0);
    await new Promise((done) => listener.close(done));
  });
});
