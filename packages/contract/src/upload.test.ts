/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GatewayError, type UploadStage } from './gateway.js';
import { FakeXhr } from './testing/fake-xhr.js';
import { uploadFile, type UploadTarget } from './upload.js';

const ID = 'u'.repeat(24);
/** What a small file is sent in. */
const PART = 128 * 1024;

let endpoint: string;
let stored: Buffer;
let size: number;
let log: string[];
let metadata: Record<string, string>;
/** Answers a request out of turn and returns `true`, or lets the store answer. */
let interfere: (request: IncomingMessage, response: ServerResponse) => boolean;

/** The smallest server of tus 1.0. */
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    log.push(`${request.method ?? ''} ${String(request.headers['upload-offset'] ?? '')}`.trim());
    if (interfere(request, response)) return;
    response.setHeader('Tus-Resumable', '1.0.0');
    if (request.method === 'POST') {
      stored = Buffer.alloc(0);
      size = Number(request.headers['upload-length']);
      metadata = metadataOf(request);
      response.writeHead(201, { Location: `/api/v1/uploads/${ID}` }).end();
      return;
    }
    if (request.method === 'PATCH') {
      stored = Buffer.concat([stored, ...parts]);
      response.writeHead(204, { 'Upload-Offset': stored.length }).end();
      return;
    }
    response.writeHead(200, { 'Upload-Offset': stored.length, 'Upload-Length': size }).end();
  });
});

function metadataOf(request: IncomingMessage): Record<string, string> {
  const pairs = String(request.headers['upload-metadata']).split(',');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.split(' ');
      return [key, Buffer.from(value, 'base64').toString()];
    }),
  );
}

beforeAll(async () => {
  vi.stubGlobal('XMLHttpRequest', FakeXhr);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/v1/uploads`;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  stored = Buffer.alloc(0);
  log = [];
  interfere = () => false;
});
afterEach(() => server.closeAllConnections());

const pdf = (length: number) => {
  const bytes = new Uint8Array(length).map((_, at) => at % 251);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));
  return bytes;
};

const send = (file: File, target: Partial<UploadTarget> = {}) =>
  uploadFile(file, { endpoint, headers: () => Promise.resolve({}), timeout: 3000, ...target });

async function refusal(promise: Promise<unknown>): Promise<GatewayError> {
  const error: unknown = await promise.then(
    () => new Error('It was taken'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GatewayError);
  return error as GatewayError;
}

describe('uploadFile', () => {
  it('sends a file in parts, telling how far it is', async () => {
    const bytes = pdf(PART * 2 + 7);
    const progress: number[] = [];
    const upload = await send(new File([bytes], 'رخصة\u202E.pdf', { type: 'text/plain' }), {
      headers: () => Promise.resolve({ 'Fanar-Session': 'token' }),
      onProgress: (sent, total) => progress.push(sent / total),
    });
    expect(upload).toEqual({
      id: ID,
      name: 'رخصة.pdf',
      size: bytes.length,
      type: 'application/pdf',
    });
    expect(metadata).toEqual({ filename: 'رخصة.pdf', filetype: 'application/pdf' });
    expect(stored.equals(bytes)).toBe(true);
    expect(log).toEqual(['POST', 'PATCH 0', `PATCH ${String(PART)}`, `PATCH ${String(PART * 2)}`]);
    expect(progress.at(-1)).toBe(1);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  });

  it('goes on by itself where a break left it', async () => {
    const bytes = pdf(PART + 7);
    let isBroken = false;
    interfere = (request) => {
      if (request.method !== 'PATCH' || stored.length === 0 || isBroken) return false;
      isBroken = true;
      request.socket.destroy();
      return true;
    };
    await send(new File([bytes], 'a.pdf'));
    expect(stored.equals(bytes)).toBe(true);
    expect(log).toEqual([
      'POST',
      'PATCH 0',
      `PATCH ${String(PART)}`,
      'HEAD',
      `PATCH ${String(PART)}`,
    ]);
  });

  it('goes on with the same file when asked again', async () => {
    const bytes = pdf(PART + 7);
    const file = new File([bytes], 'a.pdf');
    const controller = new AbortController();
    interfere = (request) => {
      if (request.method === 'PATCH' && stored.length > 0) controller.abort();
      return controller.signal.aborted;
    };
    const error = await refusal(send(file, { signal: controller.signal }));
    expect(error.code).toBe('request-cancelled');
    interfere = () => false;
    log = [];
    await send(file);
    expect(log).toEqual(['HEAD', `PATCH ${String(PART)}`]);
    expect(stored.equals(bytes)).toBe(true);
  });

  describe('after a break', () => {
    /** Cuts the first PATCH after the head of the file, having stored `kept` bytes of it. */
    const cutAfter = (kept: number) => {
      let isCut = false;
      interfere = (request) => {
        if (request.method !== 'PATCH' || isCut) return false;
        isCut = true;
        stored = Buffer.from(pdf(PART * 3).subarray(0, kept));
        request.socket.destroy();
        return true;
      };
    };

    it('sends only what has not arrived', async () => {
      const bytes = pdf(PART * 3);
      cutAfter(70_000);
      await send(new File([bytes], 'a.pdf'));
      expect(log.slice(0, 4)).toEqual(['POST', 'PATCH 0', 'HEAD', 'PATCH 70000']);
      expect(stored.equals(bytes)).toBe(true);
    });

    it('sends smaller parts, so that the next break costs less', async () => {
      const bytes = pdf(PART * 3);
      cutAfter(0);
      await send(new File([bytes], 'a.pdf'));
      expect(log.slice(2, 5)).toEqual(['HEAD', 'PATCH 0', 'PATCH 24576']);
      expect(stored.equals(bytes)).toBe(true);
    });

    it('tells that it waits only where the break lasts', async () => {
      const stages: UploadStage[] = [];
      let breaks = 0;
      interfere = (request) => {
        if (request.method === 'POST' || breaks === 2) return false;
        breaks += 1;
        request.socket.destroy();
        return true;
      };
      await send(new File([pdf(20)], 'a.pdf'), { onStage: (stage) => stages.push(stage) });
      expect(stages).toEqual(['waiting', 'sending']);
    });

    it('keeps its place where the server was away for too long', async () => {
      const bytes = pdf(PART + 7);
      const file = new File([bytes], 'a.pdf');
      interfere = (_request, response) => {
        if (stored.length === 0) return false;
        response.writeHead(503).end();
        return true;
      };
      const error = await refusal(send(file, { timeout: 60 }));
      expect(error).toMatchObject({ code: 'server-unavailable', status: 503 });
      interfere = () => false;
      log = [];
      await send(file);
      expect(log).toEqual(['HEAD', `PATCH ${String(PART)}`]);
    });
  });

  describe('told an address', () => {
    const kept = () => `${endpoint}/${ID}`;

    it('goes on with an upload that was begun before a reload', async () => {
      const bytes = pdf(PART + 7);
      stored = Buffer.from(bytes.subarray(0, PART));
      size = bytes.length;
      const told: string[] = [];
      const progress: number[] = [];
      const upload = await send(new File([bytes], 'a.pdf'), {
        address: kept(),
        onAddress: (address) => told.push(address),
        onProgress: (sent) => progress.push(sent),
      });
      expect(log).toEqual(['HEAD', `PATCH ${String(PART)}`]);
      expect(upload.id).toBe(ID);
      expect(told).toEqual([]);
      expect(progress[0]).toBe(PART);
      expect(stored.equals(bytes)).toBe(true);
    });

    it.each([
      ['that is gone', 404, 20],
      ['of other bytes', 200, 21],
    ])('%s, begins anew', async (_, status, length) => {
      size = length;
      interfere = (request, response) => {
        if (request.method !== 'HEAD' || status === 200) return false;
        response.writeHead(status).end();
        return true;
      };
      const told: string[] = [];
      await send(new File([pdf(20)], 'a.pdf'), {
        address: kept(),
        onAddress: (address) => told.push(address),
      });
      expect(log).toEqual(['HEAD', 'POST', 'PATCH 0']);
      expect(told).toEqual([kept()]);
    });

    it('elsewhere, does not go there', async () => {
      const address = 'https://elsewhere.example/api/v1/uploads/x';
      await send(new File([pdf(20)], 'a.pdf'), { address });
      expect(log).toEqual(['POST', 'PATCH 0']);
    });
  });

  describe('where the server checks the content', () => {
    const answering = (...words: string[]) => {
      interfere = (request, response) => {
        const word = stored.length > 0 || request.method === 'PATCH' ? words.shift() : undefined;
        if (word) response.setHeader('Fanar-Upload-Check', word);
        return false;
      };
    };

    it('waits for its word and says so', async () => {
      answering('checking', 'checking', 'accepted');
      const stages: UploadStage[] = [];
      await send(new File([pdf(20)], 'a.pdf'), { onStage: (stage) => stages.push(stage) });
      expect(stages).toEqual(['checking']);
      expect(log).toEqual(['POST', 'PATCH 0', 'HEAD', 'HEAD']);
    });

    it('tells why it was refused', async () => {
      answering('checking', 'file-unsafe');
      const error = await refusal(send(new File([pdf(20)], 'a.pdf')));
      expect(error).toMatchObject({ code: 'file-unsafe', status: 422 });
    });

    it('does not wait for ever', async () => {
      answering(...Array.from({ length: 9 }, () => 'checking'));
      await send(new File([pdf(20)], 'a.pdf'), { timeout: 200 });
      expect(log).toEqual(['POST', 'PATCH 0', 'HEAD']);
    });
  });

  it('waits while the device is offline, and goes on when it is back', async () => {
    const events = new EventTarget();
    vi.stubGlobal('navigator', { onLine: false });
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    interfere = (request) => {
      if (globalThis.navigator.onLine) return false;
      request.socket.destroy();
      return true;
    };
    const stages: UploadStage[] = [];
    const sent = send(new File([pdf(20)], 'a.pdf'), {
      timeout: 60,
      onStage: (stage) => stages.push(stage),
    });
    await vi.waitUntil(() => stages.includes('waiting'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    vi.stubGlobal('navigator', { onLine: true });
    events.dispatchEvent(new Event('online'));
    await sent;
    vi.unstubAllGlobals();
    vi.stubGlobal('XMLHttpRequest', FakeXhr);
    expect(stages).toEqual(['waiting', 'sending']);
  });

  it('takes a captive page for a server that is away', async () => {
    let pages = 0;
    interfere = (_request, response) => {
      if (pages > 0) return false;
      pages += 1;
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sign in</h1>');
      return true;
    };
    await send(new File([pdf(20)], 'a.pdf'));
    expect(log).toEqual(['POST', 'POST', 'PATCH 0']);
  });

  it('does without XMLHttpRequest', async () => {
    vi.stubGlobal('XMLHttpRequest', undefined);
    const bytes = pdf(PART + 7);
    await send(new File([bytes], 'a.pdf'));
    vi.stubGlobal('XMLHttpRequest', FakeXhr);
    expect(stored.equals(bytes)).toBe(true);
  });

  it('tells a file that can no longer be read from a broken network', async () => {
    const file = new File([pdf(20)], 'a.pdf');
    let reads = 0;
    file.slice = (...range) => {
      reads += 1;
      const part = File.prototype.slice.apply(file, range);
      if (reads > 1) part.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
      return part;
    };
    expect((await refusal(send(file))).code).toBe('file-unreadable');
  });

  it.each<[number, object | string, string, object?]>([
    [413, { code: 'file-too-large', params: { limit: 5 } }, 'file-too-large', { limit: 5 }],
    [415, { code: 'file-type' }, 'file-type'],
    [413, 'proxy', 'file-too-large'],
    [404, { code: 'upload-not-found' }, 'upload-not-found'],
    [418, 'teapot', 'upload-failed'],
  ])('maps a refusal: %i %j', async (status, body, code, params) => {
    interfere = (_request, response) => {
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
      return true;
    };
    const error = await refusal(send(new File([pdf(20)], 'a.pdf')));
    expect(error).toMatchObject({ code, status });
    expect(error.params).toEqual(params);
  });

  it('gives up where nothing moves', async () => {
    interfere = () => true;
    const error = await refusal(send(new File([pdf(20)], 'a.pdf'), { timeout: 60 }));
    expect(error).toMatchObject({ code: 'network-timeout', status: 0 });
  });

  it('does not start when cancelled before, empty or not signed in', async () => {
    const file = new File([pdf(20)], 'a.pdf');
    const cancelled = await refusal(send(file, { signal: AbortSignal.abort() }));
    expect(cancelled.code).toBe('request-cancelled');
    expect((await refusal(send(new File([], 'a.pdf')))).code).toBe('file-empty');
    const headers = () => Promise.reject(new GatewayError({ code: 'sign-in-needed', status: 0 }));
    expect((await refusal(send(file, { headers }))).code).toBe('sign-in-needed');
    expect(log).toEqual([]);
  });

  it('trusts content before the name, and shortens names but not their endings', async () => {
    const upload = await send(new File([pdf(20)], `${'ص'.repeat(300)}.pdf`, { type: 'image/png' }));
    expect(upload.type).toBe('application/pdf');
    expect(upload.name).toHaveLength(255);
    expect(upload.name.endsWith('ص.pdf')).toBe(true);
    const unknown = await send(new File(['سلام'], '\u202E'));
    expect(unknown).toMatchObject({ name: 'file', type: 'application/octet-stream' });
  });
});
