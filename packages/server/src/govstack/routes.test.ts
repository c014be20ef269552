import type { ErrorObject } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { goodApplication, newKey, receiptOf } from '../testing/examples.js';
import { govstackOf, mediator } from '../testing/govstack.js';
import { walkIn } from '../testing/test-catalogue.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let govstack: ReturnType<typeof govstackOf>;
let cases: ReturnType<typeof casesOf>;
const log: unknown[] = [];
const everywhere = 'a-token-of-every-office-there-is';

beforeAll(async () => {
  test = await startTestServer({
    catalogue: caseCatalogue,
    staffTokens: [...caseTokens, { token: everywhere, offices: 'all' }],
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

const renewal = 'traffic_renew-vehicle-licence';
const form = `${renewal}@1`;
const english = { 'Accept-Language': 'en' };
const of = (office: string) => ({
  ...mediator,
  Authorization: `Bearer a-token-of-the-clerk-of-${office}`,
});
/** As in the example of the specification, with the answers of the form. */
const submitted = async (on = test, changes: object = {}) => ({
  applicationName: 'Amya Yuko',
  applicantId: 'sgh123h5-bdb2-11ed-9397-fdae352dfa10',
  created: '2022-10-21T00:00:00.000Z',
  formData: {
    eFormId: form,
    data: { ...(await goodApplication(on)).answers, declaration_accepted: true, ...changes },
  },
});
const path = `/services/${renewal}/applications`;

interface File {
  readonly fileId: string;
  readonly status: { readonly code: string; readonly title: string };
  readonly ended: boolean;
  readonly applicantId: string;
  readonly applicationData: {
    readonly applicantId: string;
    readonly formData: { readonly data?: object };
  };
}
interface Task {
  readonly taskId: string;
  readonly fileId: string;
  readonly assigneeId: string;
}

async function apply() {
  const answer = await govstack.post(path, await submitted());
  expect(answer.status).toBe(200);
  const file = await govstack.read<File>(answer, 'file');
  return { ...file, reference: file.fileId, trackingKey: answer.headers.get('Fanar-Key') ?? '' };
}

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
    const { formData } = await submitted();
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
    const file = await apply();
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
    const read = await govstack.get<File>(`/applications/${file.fileId}`, 'file', headers);
    expect(read).toMatchObject({ fileId: file.fileId, applicantId: file.fileId });
    expect(read.applicationData.formData.data).toEqual(receipt.answers);
    expect(JSON.stringify(read)).not.toContain('29905150312345');
  });

  it('is taken once for a key of the client, where it has one', async () => {
    const headers = { ...mediator, 'Idempotency-Key': newKey() };
    const body = await submitted();
    const [one, again] = [
      await govstack.read<File>(await govstack.post(path, body, headers), 'file'),
      await govstack.read<File>(await govstack.post(path, body, headers), 'file'),
    ];
    expect(again.fileId).toBe(one.fileId);
  });

  it('stands as its office and its applicant have it', async () => {
    const file = await apply();
    const headers = { ...mediator, ...english, 'Fanar-Key': file.trackingKey };
    const read = () => govstack.get<File>(`/applications/${file.fileId}`, 'file', headers);
    const request = { title: { ar: 'صورة أوضح' }, due: '2026-11-30' };
    await cases.act(file.fileId, { kind: 'request', ...request });
    expect(await read()).toMatchObject({ status: { code: 'SENDBACK' }, ended: false });
    const { requests } = await cases.status(file);
    await cases.act(file.fileId, { kind: 'request-withdrawn', request: requests?.[0]?.id ?? '' });
    expect(await read()).toMatchObject({ status: { code: 'PENDING' } });
    await cases.act(file.fileId, { kind: 'decision', outcome: 'refused', note: { ar: 'ناقص' } });
    expect(await read()).toMatchObject({ status: { code: 'REJECTED' }, ended: true });
    const other = await apply();
    await cases.act(other.fileId, { kind: 'decision', outcome: 'approved' });
    const approved = await govstack.get<File>(`/applications/${other.fileId}`, 'file', {
      ...mediator,
      'Fanar-Key': other.trackingKey,
    });
    // What was approved is still to be handed out.
    expect(approved).toMatchObject({ status: { code: 'APPROVED' }, ended: false });
  });

  it('is not read with a wrong key or none, and guessing ends', async () => {
    const { fileId } = await apply();
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
    const body = await bodyOf(await submitted());
    const refused = await govstack.refused(
      await govstack.post(path, body, { ...mediator, ...english }),
    );
    expect(refused).toMatchObject({ status, ...told });
    expect(await test.server.db.selectFrom('application').selectAll().execute()).toEqual([]);
  });

  it('needs a service that is there and open, and says who carries it', async () => {
    const good = await submitted();
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

describe('tasks', () => {
  it('are what waits for an office, the oldest first, until somebody else has to act', async () => {
    const first = await apply();
    test.pass(60);
    const second = await apply();
    const ids = async (query = '', office = 'one-seat') =>
      (await govstack.get<Task[]>(`/tasks${query}`, 'tasks', of(office))).map(
        ({ fileId }) => fileId,
      );
    expect(await ids()).toEqual([first.fileId, second.fileId]);
    expect(await ids('', 'three-seats')).toEqual([first.fileId, second.fileId]);
    expect(await ids('?firstResult=1&maxResult=20&sortBy=created&sortOrder=asc')).toEqual([
      second.fileId,
    ]);
    expect(await ids('?maxResult=1')).toEqual([first.fileId]);
    expect(await ids(`?fileId=${second.fileId}`)).toEqual([second.fileId]);
    expect(await ids(`?mainTaskId=${first.fileId}`)).toEqual([first.fileId]);
    for (const filter of ['fileId', 'mainTaskId', 'assigneeId']) {
      expect(await ids(`?${filter}=n0t-ex1st1ng-%23-1d`)).toEqual([]);
    }
    await cases.act(first.fileId, {
      kind: 'request',
      title: { ar: 'صورة أوضح' },
      due: '2026-11-30',
    });
    expect(await ids()).toEqual([second.fileId]);
    expect(await ids('', 'three-seats')).toEqual([second.fileId]);
  });

  it('are read with the answers, and the applicant is told', async () => {
    const file = await apply();
    const [task] = await govstack.get<Task[]>('/tasks', 'tasks', of('one-seat'));
    expect(task).toMatchObject({ taskId: `one-seat.${file.fileId}`, assigneeId: 'one-seat' });
    const read = await govstack.get<{ data: object }>(
      `/tasks/${task?.taskId ?? ''}`,
      'task',
      of('one-seat'),
    );
    expect(read).toMatchObject({ fileId: file.fileId, data: { nationalId: '29905150312345' } });
    const accesses = await (await cases.mine('GET', file, '/accesses')).json();
    expect(accesses).toMatchObject({ items: [{ what: 'case', office: { id: 'one-seat' } }] });
  });

  it('of another office, of none, and that are done are not there', async () => {
    const { fileId } = await apply();
    for (const id of [
      `three-seats.${fileId}`,
      `no-office.${fileId}`,
      `one-seat.${fileId}.x`,
      `one-seat.${fileId.toLowerCase()}`,
      fileId,
      'n0t-ex1st1ng-task%23-1d',
    ]) {
      const answer = await govstack.ask(`/tasks/${id}`, { headers: of('one-seat') });
      expect(await govstack.refused(answer)).toMatchObject({ status: 404 });
    }
    await cases.act(fileId, { kind: 'decision', outcome: 'refused', note: { ar: 'ناقص' } });
    const done = await govstack.ask(`/tasks/one-seat.${fileId}`, { headers: of('one-seat') });
    expect(done.status).toBe(404);
  });

  it('are for the people of an office alone', async () => {
    const { fileId } = await apply();
    for (const to of ['/tasks', `/tasks/one-seat.${fileId}`, '/applications']) {
      for (const headers of [mediator, { ...mediator, Authorization: 'Bearer nobody-has-it' }]) {
        const answer = await govstack.ask(to, { headers });
        expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer');
        expect(await govstack.refused(answer)).toMatchObject({
          status: 401,
          code: 'sign-in-needed',
        });
      }
    }
  });

  it('of all offices are asked for by office', async () => {
    const { fileId } = await apply();
    const headers = { ...mediator, Authorization: `Bearer ${everywhere}` };
    expect(await govstack.refused(await govstack.ask('/tasks', { headers }))).toMatchObject({
      status: 400,
      errors: [{ pointer: '/query/assigneeId', code: 'required' }],
    });
    const tasks = await govstack.get<Task[]>('/tasks?assigneeId=three-seats', 'tasks', headers);
    expect(tasks).toMatchObject([{ fileId, assigneeId: 'three-seats' }]);
  });

  it.each(['firstResult=-1', 'maxResult=201', 'sortBy=priority', 'sortOrder=desc', 'colour=red'])(
    'are not asked for by %s',
    async (query) => {
      const answer = await govstack.ask(`/tasks?${query}`, { headers: of('one-seat') });
      expect(await govstack.refused(answer)).toMatchObject({
        status: 400,
        errors: [{ pointer: `/query/${query.split('=')[0] ?? ''}` }],
      });
    },
  );
});

describe('applications of offices', () => {
  it('are those that wait for them, each once', async () => {
    const both = [{ token: 'a-token-of-the-clerk-of-two', offices: ['one-seat', 'three-seats'] }];
    const other = await startTestServer({ staffTokens: both });
    const view = govstackOf(other);
    const send = async () => view.read<File>(await view.post(path, await submitted(other)), 'file');
    const [one, two] = [await send(), await send()];
    const ids = async (query = '') =>
      (await view.get<File[]>(`/applications${query}`, 'files', of('two')))
        .map(({ fileId }) => fileId)
        .sort();
    expect(await ids()).toEqual([one.fileId, two.fileId].sort());
    expect(await ids(`?serviceId=${renewal}&applicantId=${one.fileId}`)).toEqual([one.fileId]);
    expect(await ids('?serviceId=traffic_transfer-ownership')).toEqual([]);
    expect(await ids('?maxResult=1')).toHaveLength(1);
    expect(await ids('?firstResult=2')).toEqual([]);
    expect(await view.get<Task[]>('/tasks', 'tasks', of('two'))).toHaveLength(4);
    await other.close();
  }, 60_000);
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
  const { fileId } = await apply();
  await govstack.ask(`/applications/${fileId}`, { headers: mediator });
  const base = '/api/govstack/registration/v1';
  expect(log.filter((entry) => (entry as { route: string }).route.startsWith(base))).toMatchObject([
    { route: `${base}/applications/:file`, status: 405 },
    { route: `${base}/services/:service/applications`, status: 200 },
    { route: `${base}/applications/:file`, status: 404 },
  ]);
});
