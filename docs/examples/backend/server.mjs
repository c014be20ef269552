// server.mjs
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import * as fanar from '@fanar/contract';

const service = JSON.parse(readFileSync('service.json', 'utf8'));
const secret = readFileSync('secret.key');
await fanar.loadFieldRules(service);

// What happened, a line each, the oldest first; nothing is ever written over.
const FILE = 'events.jsonl';
appendFileSync(FILE, '', { mode: 0o600 });
const readEvents = () => JSON.parse(`[${readFileSync(FILE, 'utf8').trim().replaceAll('\n', ',')}]`);
const hash = (text) => createHash('sha256').update(text).digest('base64url');
// The key is worked out from the reference, so that it is written nowhere.
const keyOf = (reference) => fanar.makeKey(createHmac('sha256', secret).update(reference).digest());

/** An instant as the clocks of Egypt show it. */
function inCairo(instant) {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Africa/Cairo' });
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** What went wrong, as RFC 9457 has it. The form knows the code, and has the words. */
function problem(status, code, more) {
  const body = { type: 'about:blank', title: code, status, code, ...more };
  return Object.assign(new Error(code), { status, body });
}

function createApplication(idempotencyKey = '', text) {
  if (!/^[\w-]{16,64}$/.test(idempotencyKey)) throw problem(400, 'request-invalid');
  // Sent again after the connection broke, it is answered as it was the first time.
  const sent = { key: hash(idempotencyKey), body: hash(text) };
  const earlier = readEvents().find(({ key }) => key === sent.key);
  if (earlier && earlier.body !== sent.body) throw problem(409, 'idempotency-key-reused');
  if (earlier) return receiptOf(earlier);

  const request = JSON.parse(text);
  if (request?.declared !== true) throw problem(400, 'request-invalid');
  if (request.service !== service.id) throw problem(404, 'service-not-found');
  if (request.version !== service.version) throw problem(409, 'service-version-changed');
  const errors = fanar.validateAnswers(service, request.answers);
  if (errors.length > 0) throw problem(422, 'answers-invalid', { errors });

  const reference = fanar.makeReference('AP', randomBytes(fanar.REFERENCE_BYTES));
  const [stage, at] = [service.stages[0].id, new Date().toISOString()];
  const event = { id: randomUUID(), reference, stage, at, ...sent, request };
  appendFileSync(FILE, `${JSON.stringify(event)}\n`);
  return receiptOf(event);
}

function receiptOf({ reference, at, request: { service, version } }) {
  const trackingKey = keyOf(reference);
  return { reference, trackingKey, service, version, receivedAt: at, ...inCairo(at) };
}

/** Where an application stands, for whoever has its key. */
function statusOf(reference, key = '') {
  const isKey = hash(key) === hash(keyOf(reference));
  const history = readEvents().filter((event) => isKey && event.reference === reference);
  if (history.length === 0) throw problem(404, 'application-not-found');
  const [{ at }] = history;
  const events = history.map(({ id, stage, at }) => ({ id, stage, at, ...inCairo(at) })).reverse();
  const { id, title, stages, processingTime, contact } = service;
  const after = (days) => inCairo(Date.parse(at) + days * 86_400_000).date;
  const expected = { from: after(processingTime.min), to: after(processingTime.max) };
  const now = { stages, current: events[0].stage, events, updatedAt: events[0].at };
  return { reference, service: id, serviceTitle: title, ...now, expected, contact };
}

function answer({ method, url, headers }, text) {
  const call = `${method} ${url.replace(/^\/api\/v1|\?.*/g, '')}`;
  if (call === `GET /services/${service.id}`) return [200, service];
  if (call.startsWith('GET /services/')) throw problem(404, 'service-not-found');
  if (call === 'POST /applications')
    return [201, createApplication(headers['idempotency-key'], text)];
  const [, reference] = /^GET \/applications\/([\w-]+)$/.exec(call) ?? [];
  if (!reference) throw problem(404, 'not-found');
  return [200, statusOf(reference.toUpperCase(), headers['fanar-key'])];
}

createServer(async (request, response) => {
  const send = (status, body, type = 'application/json') => {
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(body));
  };
  try {
    let text = '';
    for await (const part of request.setEncoding('utf8'))
      if ((text += part).length > 1e6) throw problem(413, 'request-too-large');
    send(...answer(request, text));
  } catch (error) {
    const other = error instanceof SyntaxError ? [400, 'request-invalid'] : [500, 'internal-error'];
    const { status, body } = error.body ? error : problem(...other);
    send(status, body, 'application/problem+json');
  }
}).listen(process.env.PORT ?? 8080);
