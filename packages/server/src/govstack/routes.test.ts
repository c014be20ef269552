import type { ErrorObject } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { newKey, receiptOf } from '../testing/examples.js';
import {
  form,
  govstackOf,
  mediator,
  renewal,
  submitPath as path,
  submitted,
  type FileBody,
} from '../testing/govstack.js';
import { walkIn } from '../testing/test-catalogue.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let govstack: ReturnType<typeof govstackOf>;
let cases: ReturnType<typeof casesOf>;
const log: unknown[] = [];

beforeAll(async () => {
  test = await startTestServer({
    catalogue: caseCatalogue,
    staffTokens: caseTokens,
    pauseOf: (service) => (service === walkIn ? { code: 'service-closed' } : undefined),
    log: (entry) => log.push(entry),
  });
  govstack = govstackOf(test);
  cases = casesOf(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  for (const table of ['application', 'rate_window'] as const) {
    await test.server.db.deleteFrom(table).execute();
  }
});

const english = { 'Accept-Language': 'en' };

describe('services', () => {
  it('are all that there are, each by itself as in the list', async () => {
    const services = await govstack.get<{ id: string; name: string }[]>(
      '/services',
      'services',
      {},
    );
    expect(services.length).toBe(caseCatalogue.definitions.length);
    const [first] = services;
    expect(await govstack.get(`/services/${first?.id ?? ''}`, 'service', {})).toEqual(first);
  });

  it('are found by name, as people write it, in the language that is asked for', async () => {
    const found = await govstack.get('/services?name=renew%20vehicle', 'services', english);
    expect(found).toMatchObject([{ id: renewal, version: '1', isExecutable: true }]);
    const arabic = await govstack.get(`/services?name=${encodeURIComponent('رخصه')}`, 'services');
    expect(arabic).toEqual(expect.arrayContaining([expect.objectContaining({ id: renewal })]));
    expect(await govstack.get('/services?name=Zero%20Hunger', 'services', english)).toEqual([]);
  });

  it('say whether they take anything now', async () => {
    const code = walkIn.replace('/', '_');
    expect(await govstack.get(`/services/${code}`, 'service')).toMatchObject({
      isExecutable: false,
    });
  });

  it.each([
    '/services/P2c9280957e579ad7017e58a3399f0068',
    '/services/traffic%2Frenew-vehicle-licence',
  ])('%s is none', async (unknown) => {
    expect(await govstack.refused(await govstack.ask(unknown))).toMatchObject({ status: 404 });
    expect(await govstack.refused(await govstack.ask(`${unknown}/eForms`))).toMatchObject({
      status: 404,
    });
  });
});

describe('the form of a service', () => {
  it('is one, by the version that is asked now, with the schema of its answers', async () => {
    const [item] = await govstack.get<{ eFormId: string }[]>(
      `/services/${renewal}/eForms`,
      'forms',
    );
    expect(item?.eFormId).toBe(form);
    const { schema, ...rest } = await govstack.get<{ schema: object }>(`/eForms/${form}`, 'form');
    expect(rest).toEqual(item);
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const { formData } = await submitted(test);
    expect([validate(formData.data), validate.errors]).toEqual([true, null]);
    const { declaration_accepted: _, ...without } = formData.data;
    expect(validate(without)).toBe(false);
    expect((validate.errors as ErrorObject[])[0]).toMatchObject({ keyword: 'required' });
    expect(validate({ ...formData.data, plate: 7 })).toBe(false);
  });

  it.each([
    'n0t-ex1st1ng-eForm%23-1d',
    renewal,
    `${renewal}@2`,
    'traffic%2Frenew-vehicle-licence@1',
  ])('%s is none', async (unknown) => {
    const refused = await govstack.refused(await govstack.ask(`/eForms/${unknown}`));
    expect(refused).toMatchObject({ status: 404, code: 'service-not-found' });
  });
});

describe('an application', () => {
  it('is taken as any other, and read again with its key', async () => {
    const file = await govstack.apply();
    expect(file).toMatchObject({
      serviceId: renewal,
      registered: '2026-11-23T08:00:00.000Z',
      status: { code: 'PENDING' },
      ended: false,
      applicantId: 'sgh123h5-bdb2-11ed-9397-fdae352dfa10',
      applicationData: { applicantId: 'sgh123h5-bdb2-11ed-9397-fdae352dfa10' },
    });
    const receipt = await receiptOf(test, file);
    expect(receipt).toMatchObject({ service: 'traffic/renew-vehicle-licence', version: 1 });
    const headers = { ...mediator, 'Fanar-Key': file.trackingKey };
    const read = await govstack.get<FileBody>(`/applications/${file.fileId}`, 'file', headers);
    expect(read).toMatchObject({ fileId: file.fileId, applicantId: file.fileId });
    expect(read.applicationData.formData.data).toEqual(receipt.answers);
    expect(JSON.stringify(read)).not.toContain('29905150312345');
  });

  it('is taken once for a key of the client, where it has one', async () => {
    const headers = { ...mediator, 'Idempotency-Key': newKey() };
    const body = await submitted(test);
    const [one, again] = [
      await govstack.read<FileBody>(await govstack.post(path, body, headers), 'file'),
      await govstack.read<FileBody>(await govstack.post(path, body, headers), 'file'),
    ];
    expect(again.fileId).toBe(one.fileId);
  });

  it('stands as its office and its applicant have it', async () => {
    const file = await govstack.apply();
    const headers = { ...mediator, ...english, 'Fanar-Key': file.trackingKey };
    const read = () => govstack.get<FileBody>(`/applications/${file.fileId}`, 'file', headers);
    const request = { title: { ar: 'صورة أوضح' }, due: '2026-11-30' };
    await cases.act(file.fileId, { kind: 'request', ...request });
    expect(await read()).toMatchObject({ status: { code: 'SENDBACK' }, ended: false });
    const { requests } = await cases.status(file);
    await cases.act(file.fileId, { kind: 'request-withdrawn', request: requests?.[0]?.id ?? '' });
    expect(await read()).toMatchObject({ status: { code: 'PENDING' } });
    await cases.act(file.fileId, { kind: 'decision', outcome: 'refused', note: { ar: 'ناقص' } });
    expect(await read()).toMatchObject({ status: { code: 'REJECTED' }, ended: true });
    const other = await govstack.apply();
    await cases.act(other.fileId, { kind: 'decision', outcome: 'approved' });
    const approved = await govstack.get<FileBody>(`/applications/${other.fileId}`, 'file', {
      ...mediator,
      'Fanar-Key': other.trackingKey,
    });
    // What was approved is still to be handed out.
    expect(approved).toMatchObject({ status: { code: 'APPROVED' }, ended: false });
  });

  it('is not read with a wrong key or none, and guessing ends', async () => {
    const { fileId } = await govstack.apply();
    for (const headers of [mediator, { ...mediator, 'Fanar-Key': 'AAAA-AAAA-AAAA-AAAA' }]) {
      const answer = await govstack.ask(`/applications/${fileId}`, { headers });
      expect(await govstack.refused(answer)).toMatchObject({
        status: 404,
        code: 'application-not-found',
        localizedMessage: 'لا يوجد ما طلبته',
      });
    }
    let status = 404;
    for (let tries = 0; status === 404 && tries < 40; tries += 1) {
      ({ status } = await govstack.ask('/applications/AP-0000-0000', { headers: mediator }));
    }
    expect(status).toBe(429);
  });

  it.each<[string, (good: object) => unknown, number, object]>([
    ['no JSON', () => '{', 400, { errors: [{ pointer: '', code: 'json' }] }],
    ['no applicant', () => ({}), 400, { errors: [{ pointer: '/applicantId', code: 'required' }] }],
    [
      'a member that is not known',
      (good) => ({ ...good, priority: 1 }),
      400,
      { errors: [{ pointer: '', code: 'additional-properties' }] },
    ],
    [
      'files by their addresses',
      (good) => ({ ...good, documentUrls: ['https://example.org/1.pdf'] }),
      400,
      { errors: [{ pointer: '/documentUrls', code: 'max-items' }] },
    ],
    [
      'a form of another version',
      (good) => ({ ...good, formData: { eFormId: `${renewal}@9` } }),
      409,
      {},
    ],
    [
      'no declaration',
      ({ ...good }) => ({ ...good, formData: { data: {} } }),
      422,
      { errors: [{ pointer: '/declaration_accepted', code: 'checkbox-missing' }] },
    ],
    [
      'answers that do not hold',
      () => submitted(test, { plate: '', mobile: '+2010' }),
      422,
      {
        errors: [
          expect.objectContaining({ pointer: '/mobile' }),
          expect.objectContaining({ pointer: '/plate' }),
        ],
      },
    ],
  ])('with %s is refused', async (_, bodyOf, status, told) => {
    const body = await bodyOf(await submitted(test));
    const refused = await govstack.refused(
      await govstack.post(path, body, { ...mediator, ...english }),
    );
    expect(refused).toMatchObject({ status, ...told });
    expect(await test.server.db.selectFrom('application').selectAll().execute()).toEqual([]);
  });

  it('needs a service that is there and open, and says who carries it', async () => {
    const good = await submitted(test);
    const post = async (to: string, headers = {}) =>
      govstack.refused(await govstack.post(to, good, headers));
    expect(await post('/services/n0t-ex1st1ng-serv1ce-1d/applications', mediator)).toMatchObject({
      status: 404,
    });
    const closed = `/services/${walkIn.replace('/', '_')}/applications`;
    const none = { ...good, formData: { data: { declaration_accepted: true } } };
    expect(await govstack.refused(await govstack.post(closed, none))).toMatchObject({
      code: 'service-closed',
    });
    for (const headers of [{}, { 'Information-Mediator-Client': 'somebody' }]) {
      expect(await post(path, headers)).toMatchObject({
        status: 400,
        errors: [{ pointer: '/header/Information-Mediator-Client', code: 'pattern' }],
      });
    }
    const plain = await govstack.post(path, good, { ...mediator, 'Content-Type': 'text/plain' });
    expect(await govstack.refused(plain)).toMatchObject({ status: 400 });
    const large = await govstack.post(path, { applicantId: 'x'.repeat(300_000) });
    expect(await govstack.refused(large)).toMatchObject({ status: 413, code: 'request-too-large' });
  });
});

it.each([
  ['POST', '/tasks/x/complete'],
  ['POST', '/documents'],
  ['GET', '/data/statistics/1.0'],
])('does not offer %s %s', async (method, to) => {
  expect(await govstack.refused(await govstack.ask(to, { method }))).toMatchObject({ status: 404 });
});

it('takes no other methods, is protected as the rest is, and logged by its routes', async () => {
  log.length = 0;
  const changed = await govstack.ask('/applications/AP-0000-0000', { method: 'PUT' });
  expect(changed.headers.get('Allow')).toBe('GET, HEAD');
  expect(changed.headers.get('Cache-Control')).toBe('no-store');
  expect(await govstack.refused(changed)).toMatchObject({ status: 405 });
  const { fileId } = await govstack.apply();
  await govstack.ask(`/applications/${fileId}`, { headers: mediator });
  const base = '/api/govstack/registration/v1';
  expect(log.filter((entry) => (entry as { route: string }).route.startsWith(base))).toMatchObject([
    { route: `${base}/applications/:file`, status: 405 },
    { route: `${base}/services/:service/applications`, status: 200 },
    { route: `${base}/applications/:file`, status: 404 },
  ]);
});
