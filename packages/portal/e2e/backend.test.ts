import { createServer, request as forward, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadFieldRules, type ServiceDefinition } from '@fanar/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, guides } from '../../../scripts/guides.mjs';
import { STRICT_POLICY } from '../../../scripts/strict-policy.mjs';
import { launch, type Browser } from './browsers/index.js';
import { Contract } from './docs/declared.js';
import { OwnBackend } from './docs/own-backend.js';
import { openTab } from './during-test.js';
import { readStatus } from './every-service/citizen.js';
import { Walk } from './every-service/walk.js';

const bundle = fileURLToPath(new URL('../../cdn/bundle', import.meta.url));

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' };

const ANSWERS = {
  where: 'street',
  street: 'شارع ٢٣ يوليو',
  details: 'حفرة أمام المدرسة.',
  mobile: '+201001234567',
};

const [guideAr, guideEn] = (['ar', 'en'] as const).map((language) =>
  guides().find((guide) => guide.name === 'backend' && guide.language === language),
);

describe.each([
  { kind: 'node', guide: guideAr },
  { kind: 'php', guide: guideEn },
] as const)('the back end of the guide in $kind', ({ kind, guide }) => {
  if (!guide) throw new Error('There is no guide.');
  const { language } = guide;
  const files = new Map(blocksOf(guide.text).map(({ file, code }) => [file ?? '', code]));
  const definition = JSON.parse(files.get('service.json') ?? '') as ServiceDefinition;
  let [browser, backend, site, contract] = [] as unknown as [Browser, OwnBackend, Server, Contract];
  let address = '';

  beforeAll(async () => {
    await loadFieldRules(definition);
    [browser, backend, contract] = await Promise.all([
      launch('chromium'),
      OwnBackend.start(guide, kind),
      Contract.read(),
    ]);
    site = siteOf(files, backend.url);
    await new Promise((listening) => site.listen(0, '127.0.0.1', () => listening(undefined)));
    address = `http://127.0.0.1:${String((site.address() as { port: number }).port)}`;
  });

  afterAll(async () => {
    await browser.close();
    site.close();
    await backend.close();
  });

  const call = (path: string, init?: RequestInit) => fetch(`${backend.url}/api/v1${path}`, init);
  const apply = (body: unknown, key: string) =>
    call('/applications', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const application = (answers: object) => ({
    ...{ service: definition.id, version: definition.version, declared: true, language },
    answers,
  });

  it('fits in a hundred lines', () => {
    const program = files.get(kind === 'node' ? 'server.mjs' : 'index.php') ?? '';
    expect(program.trimEnd().split('\n').length).toBeLessThan(100);
  });

  it('takes an application from the form, and the tracker tells of it', async () => {
    const tab = await openTab(browser);
    const walk = new Walk(tab, definition, language, ANSWERS);
    const receipt = await walk.apply(`${address}/`);
    expect(walk.faults).toEqual([]);
    await walk.track(`${address}/track/`, receipt);

    await backend.move(receipt.reference, 'mended');
    await tab.reload();
    const { stage } = await tab.evaluate(readStatus);
    expect(stage).toContain(definition.stages[1]?.title[language]);
  });

  it('keeps to the contract in what it gives and what it refuses', async () => {
    const faults: string[] = [];
    const expectDeclared = async (method: string, path: string, response: Response) => {
      faults.push(...(await contract.faultsOf(method, path, response)));
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const service = '/services/{sector}/{service}';
    const known = await expectDeclared('GET', service, await call(`/services/${definition.id}`));
    expect(known.body).toEqual(definition);
    const other = await expectDeclared('GET', service, await call('/services/council/none'));
    expect([other.status, other.body.code]).toEqual([404, 'service-not-found']);

    const key = 'guide-0123456789';
    const sent = () => apply(application(ANSWERS), key);
    const [first, again] = [await sent(), await sent()];
    const receipt = await expectDeclared('POST', '/applications', first);
    expect(receipt.status).toBe(201);
    expect((await expectDeclared('POST', '/applications', again)).body).toEqual(receipt.body);

    const refused = async (body: unknown, idempotencyKey: string) => {
      const response = await apply(body, idempotencyKey);
      const { status, body: problem } = await expectDeclared('POST', '/applications', response);
      return [status, problem.code, problem.errors] as const;
    };
    const { details, ...incomplete } = ANSWERS;
    const wrong = await refused(application({ ...incomplete, where: 'square' }), `${key}-wrong`);
    expect(wrong.slice(0, 2)).toEqual([422, 'answers-invalid']);
    const pointers = (wrong[2] as { pointer: string; code: string }[]).map(
      ({ pointer, code: told }) => `${pointer} ${told}`,
    );
    // A schema may as well blame the answer that asks for none: the wording is the form's.
    expect(pointers).toContain('/details value-missing');
    expect(pointers).toHaveLength(2);
    expect(await refused(application({ ...ANSWERS, details: `${details}!` }), key)).toEqual([
      ...[409, 'idempotency-key-reused', undefined],
    ]);
    expect(
      (await refused({ ...application(ANSWERS), version: 9 }, `${key}-old`)).slice(0, 2),
    ).toEqual([409, 'service-version-changed']);
    expect((await refused('{"service', `${key}-cut`)).slice(0, 2)).toEqual([
      400,
      'request-invalid',
    ]);
    expect((await refused(application(ANSWERS), 'short')).slice(0, 2)).toEqual([
      ...[400, 'request-invalid'],
    ]);

    const { reference, trackingKey } = receipt.body as { reference: string; trackingKey: string };
    const one = '/applications/{reference}';
    const open = (name: string, secret: string) =>
      call(`/applications/${name}`, { headers: { 'Fanar-Key': secret } });
    const status = await expectDeclared('GET', one, await open(reference, trackingKey));
    expect(status.body.current).toBe('received');
    const [hidden, unknown] = [
      await open(reference, 'AAAA'),
      await open('AP-0000-0000', trackingKey),
    ];
    expect(hidden.status).toBe(404);
    expect(await hidden.clone().text()).toBe(await unknown.clone().text());
    await expectDeclared('GET', one, hidden);
    expect(faults).toEqual([]);
  });
});

/** The pages of the guide with the bundle beside them, as a web server of somebody else serves them. */
function siteOf(files: ReadonlyMap<string, string>, api: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://town');
    if (pathname.startsWith('/api/')) {
      const { method, headers } = request;
      const passed = forward(
        api + (request.url ?? ''),
        { method: method ?? 'GET', headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      request.pipe(passed);
      return;
    }
    const name = pathname.replace(/\/$/, '/index.html').slice(1);
    const content = name.startsWith('fanar/')
      ? readFile(`${bundle}/${name.slice('fanar/'.length)}`)
      : Promise.resolve(files.get(name));
    content.then(
      (body) => {
        response.setHeader('Content-Security-Policy', STRICT_POLICY);
        response.setHeader(
          'Content-Type',
          `${TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`,
        );
        response.writeHead(body === undefined ? 404 : 200).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
}
