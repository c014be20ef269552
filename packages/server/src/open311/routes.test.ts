import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { receiptOf } from '../testing/examples.js';
import { apiKey, complaint, open311Of, report } from '../testing/open311.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let open311: ReturnType<typeof open311Of>;
const log: unknown[] = [];

beforeAll(async () => {
  test = await startTestServer({
    open311: { keys: [apiKey], jurisdiction: 'portsaid.example' },
    staffTokens: [{ token: 'a-token-of-every-office-there', offices: 'all' }],
    log: (entry) => log.push(entry),
  });
  open311 = open311Of(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  await test.server.db.deleteFrom('rate_window').execute();
});

interface Told {
  readonly service_request_id: string;
  readonly status: string;
  readonly status_notes: string;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
}

const english = { 'Accept-Language': 'en-GB,ar;q=0.5' };
const send = async (changes = {}) =>
  (await open311.created(await open311.send(changes))).service_request_id;
const read = (id: string) => open311.get<Told[]>(`/requests/${id}.json`, 'requests');
const keyIn = (notice: string) => /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+\b/.exec(notice)?.[0] ?? '';

describe('what there is', () => {
  it('is told by the discovery, at the address that was asked', async () => {
    const told = await open311.get<{ endpoints: object[]; key_service: string }>(
      '/discovery.json',
      'discovery',
      english,
    );
    expect(told.key_service).toBe('Ask whoever runs this site for a key');
    expect(told.endpoints).toEqual([
      expect.objectContaining({ url: 'http://localhost/api/open311/v2', type: 'production' }),
    ]);
  });

  it('is every complaint that a report can answer, in the language that is asked for', async () => {
    const arabic = await open311.get('/services.json', 'services');
    expect(arabic).toMatchObject([
      { service_code: complaint, service_name: 'شكوى من جهة حكومية أو موظف', metadata: true },
    ]);
    const translated = await open311.get('/services', 'services', english);
    expect(translated).toMatchObject([
      { service_name: 'Complain about a public authority or employee', type: 'realtime' },
    ]);
  });

  it('asks for what the standard does not, in order, and for the declaration last', async () => {
    type Asked = {
      attributes: { code: string; order: number; required: boolean; values?: object[] }[];
    };
    const { attributes } = await open311.get<Asked>(
      `/services/${complaint}.json`,
      'definition',
      english,
    );
    expect(attributes.map(({ order }) => order)).toEqual(attributes.map((_, at) => at + 1));
    const needed = attributes.filter(({ required }) => required).map(({ code }) => code);
    expect(needed).toEqual([
      'kind',
      'body',
      'knowsEmployee',
      'factDate',
      'isOngoing',
      'otherBody',
      'identity',
      'declaration_accepted',
    ]);
    const codes = attributes.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['employee', 'witnesses', 'nationalId']));
    // Asked by the standard, or not to be answered by text.
    for (const code of ['facts', 'place', 'fullName', 'mobile', 'documents']) {
      expect(codes).not.toContain(code);
    }
    expect(attributes[0]?.values?.[0]).toEqual({
      key: 'money',
      name: 'A financial offence or bribery',
    });
  });

  it.each([
    ['/services/unknown.json', 404],
    ['/services/traffic_renew-vehicle-licence.json', 404],
    ['/services/administrative-prosecution_grievance.json', 404],
    ['/services.json?jurisdiction_id=city.gov', 404],
    [`/services/${complaint}.json?jurisdiction_id=city.gov`, 404],
    ['/tokens/123.json', 404],
    ['', 404],
  ])('%s is not', async (path, status) => {
    expect(await open311.refused(await open311.ask(path))).toMatchObject({
      status,
      codes: [status],
    });
  });

  it('is one jurisdiction, named or not', async () => {
    await open311.get('/services.json?jurisdiction_id=portsaid.example', 'services');
    await open311.get('/services.json?jurisdiction_id=', 'services');
  });

  it('takes no other methods', async () => {
    const answer = await open311.ask('/services.json', { method: 'POST' });
    expect(answer.headers.get('Allow')).toBe('GET, HEAD');
    expect(await open311.refused(answer)).toMatchObject({ status: 405 });
  });
});

describe('a report', () => {
  it('is an application as any other, with what was sent as its answers', async () => {
    const answer = await open311.send();
    const { service_request_id: reference, service_notice } = await open311.created(answer);
    expect(reference).toMatch(/^AP-/);
    const receipt = await receiptOf(test, { reference, trackingKey: keyIn(service_notice) });
    expect(receipt.service).toBe('administrative-prosecution/complaint');
    expect(receipt.withheld).toEqual(['/nationalId']);
    expect(receipt.answers).toEqual({
      kind: 'neglect',
      place: 'حي المناخ، شارع محمد علي (31.2653, 32.3019)',
      body: 'حي المناخ',
      knowsEmployee: 'no',
      facts: report.description,
      factDate: '2026-11-22',
      isOngoing: 'yes',
      otherBody: 'no',
      identity: 'named',
      fullName: 'منى سعيد عبد الله حسن',
      mobile: '+201001234567',
    });
  });

  it('without a name keeps none that was sent', async () => {
    const answer = await open311.send({ 'attribute[identity]': 'anonymous' });
    const { service_request_id: reference, service_notice } = await open311.created(answer);
    const { answers = {} } = await receiptOf(test, {
      reference,
      trackingKey: keyIn(service_notice),
    });
    expect(Object.keys(answers)).not.toContain('fullName');
    expect(Object.keys(answers)).not.toContain('mobile');
  });

  it('is made once for a key of the client, where it has one', async () => {
    const headers = { 'Idempotency-Key': 'one-report-of-the-town-app-0001' };
    const [first, again] = [await open311.send({}, headers), await open311.send({}, headers)];
    const one = await open311.created(first);
    expect((await open311.created(again)).service_request_id).toBe(one.service_request_id);
    expect(await send()).not.toBe(one.service_request_id);
  });

  it('says what became of a picture', async () => {
    const told = await open311.created(
      await open311.send({ media_url: 'https://example.org/1.jpg' }, english),
    );
    expect(told.service_notice).toContain('was not kept');
  });

  it('needs no coordinates with an address, and no address with coordinates', async () => {
    await send({ lat: undefined, long: '' });
    await send({ address_string: undefined });
  });

  it.each([
    ['no key', { api_key: undefined }, 403, /api_key/],
    ['a wrong key', { api_key: 'nobody-was-given-such-a-key' }, 403, /api_key/],
    ['another jurisdiction', { jurisdiction_id: 'city.gov' }, 404, /jurisdiction_id/],
    ['no service', { service_code: '' }, 400, /service_code/],
    ['a service that is not there', { service_code: '001' }, 404, /service_code/],
    [
      'a service of another kind',
      { service_code: 'traffic_transfer-ownership' },
      404,
      /service_code/,
    ],
    ['no place', { lat: '', long: '', address_string: ' ' }, 400, /lat and long/],
    ['half a place', { long: undefined }, 400, /lat and long/],
    ['a place elsewhere', { lat: '37.76524078', long: '-122.4212043' }, 400, /Egypt/],
    ['no number', { lat: '31,2', long: '32,3' }, 400, /Egypt/],
    ['an address that nobody knows', { address_id: '545483' }, 400, /address_id/],
    ['a field that is not known', { colour: 'red' }, 400, /^colour is not known/],
    ['an attribute that is not asked for', { 'attribute[WHISPAWN]': '1' }, 400, /WHISPAWN/],
    ['a file by its id', { 'attribute[documents]': 'x' }, 400, /documents/],
    ['no declaration', { 'attribute[declaration_accepted]': undefined }, 400, /accepted/],
    ['too few words', { description: 'قصيرة' }, 400, /^description: .*too short/],
    ['no words', { description: undefined }, 400, /^description: an answer is needed/],
    [
      'an answer that is none',
      { 'attribute[kind]': 'graffiti' },
      400,
      /^attribute\[kind\]: .*options/,
    ],
    ['a day that is none', { 'attribute[factDate]': '2026-13-40' }, 400, /^attribute\[factDate\]/],
    ['half a name', { last_name: '' }, 400, /^first_name/],
    ['no mobile', { phone: '111111111' }, 400, /^phone/],
  ])('with %s is refused in words', async (_, changes, status, said) => {
    const refused = await open311.refused(await open311.send(changes, english));
    expect(refused).toMatchObject({ status, codes: [status] });
    expect(refused.said.join('\n')).toMatch(said);
  });

  it('tells all that does not hold at once, in Arabic where nothing else is asked for', async () => {
    const changes = { description: undefined, 'attribute[kind]': undefined };
    const { said } = await open311.refused(await open311.send(changes));
    expect(said).toEqual([
      expect.stringContaining('attribute[kind]: الإجابة مطلوبة'),
      expect.stringContaining('description: الإجابة مطلوبة'),
    ]);
  });

  it('is sent as a form of some size, with each value once', async () => {
    const post = (body: string, type = 'application/x-www-form-urlencoded; charset=utf-8') =>
      open311.ask('/requests.json', {
        method: 'POST',
        headers: { 'Content-Type': type, ...english },
        body,
      });
    const asJson = await open311.refused(await post('{}', 'application/json'));
    expect(asJson).toMatchObject({ status: 400, said: [expect.stringContaining('urlencoded')] });
    const twice = await open311.refused(await post('lat=1&lat=2'));
    expect(twice).toMatchObject({ status: 400, said: ['lat is given more than once'] });
    const form = new URLSearchParams(report).toString();
    const many = await open311.refused(await post(`${form}&attribute%5Bkind%5D=money`));
    expect(many).toMatchObject({ status: 400, said: ['attribute[kind] is given more than once'] });
    const large = await open311.refused(await post(`description=${'a'.repeat(70_000)}`));
    expect(large).toMatchObject({ status: 413 });
  });

  it('leaves nothing behind that was refused', async () => {
    const before = await test.server.db.selectFrom('application').select('reference').execute();
    await open311.refused(await open311.send({ description: 'قصيرة' }));
    const after = await test.server.db.selectFrom('application').select('reference').execute();
    expect(after).toHaveLength(before.length);
  });
});

describe('how a request stands', () => {
  it('is told to whoever knows its number, and nothing of what was reported', async () => {
    const id = await send();
    const [told] = await read(id);
    expect(told).toMatchObject({
      service_request_id: id,
      status: 'open',
      status_notes: 'تم استلام الشكوى',
      requested_datetime: '2026-11-23T08:00:00.000Z',
    });
    const text = JSON.stringify([
      told,
      await open311.get(`/requests?service_request_id=${id}`, 'requests'),
    ]);
    for (const secret of [report.description, 'المناخ', '31.26', '32.30', 'منى', '1001234567']) {
      expect(text).not.toContain(secret);
    }
  });

  it('is open until nobody has to act any more', async () => {
    const id = await send();
    for (const stage of ['review', 'inspection']) await test.server.recordStage(id, stage);
    expect(await read(id)).toMatchObject([{ status: 'open', status_notes: 'التحقيق' }]);
    await test.server.recordStage(id, 'decision');
    expect(await read(id)).toMatchObject([
      { status: 'closed', status_notes: 'صدر القرار', expected_datetime: null },
    ]);
  });

  it('is told for several numbers at once, those that are known', async () => {
    const [one, two] = [await send(), await send()];
    const told = await open311.get<Told[]>(
      `/requests.json?service_request_id=${one},AP-0000-0000,%20${two},${one}&status=closed`,
      'requests',
    );
    expect(told.map(({ service_request_id }) => service_request_id)).toEqual([one, two]);
  });

  it('is never told as a list of all', async () => {
    const many = Array.from({ length: 21 }, (_, at) => `AP-${at}`).join();
    for (const query of [
      '',
      '?service_code=x&status=open',
      '?service_request_id=',
      `?service_request_id=${many}`,
    ]) {
      const refused = await open311.refused(await open311.ask(`/requests.json${query}`));
      expect(refused).toMatchObject({
        status: 400,
        said: [expect.stringContaining('service_request_id')],
      });
    }
  });

  it('is not told of what came by another way', async () => {
    const id = await send();
    await test.server.db.deleteFrom('open311_request').where('application', '=', id).execute();
    for (const unknown of [id, 'AP-0000-0000', 'x']) {
      const refused = await open311.refused(
        await open311.ask(`/requests/${unknown}.json`, { headers: english }),
      );
      expect(refused).toMatchObject({
        status: 404,
        said: [expect.stringContaining('was not found')],
      });
    }
  });
});

it('speaks XML as well, by the ending or as the client takes it', async () => {
  const id = await send();
  for (const [path, headers] of [
    [`/requests/${id}.xml`, {}],
    [`/requests/${id}`, { Accept: 'text/xml' }],
  ] as const) {
    const answer = await open311.ask(path, { headers });
    expect(answer.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    const xml = await answer.text();
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<service_requests><request>/);
    expect(xml).toContain(`<service_request_id>${id}</service_request_id><status>open</status>`);
    expect(xml).toContain('<description/>');
  }
  const created = await open311.send({}, {}, '/requests.xml');
  expect(await created.text()).toContain('<service_requests><request><service_request_id>AP-');
  const refused = await open311.send({ api_key: 'x' }, english, '/requests.xml');
  expect([refused.status, await refused.text()]).toEqual([
    403,
    expect.stringContaining('<errors><error><code>403</code><description>The api_key is missing'),
  ]);
  const definition = await open311.ask(`/services/${complaint}.xml`);
  expect(await definition.text()).toContain('<values><value><key>money</key><name>');
});

describe('limits', () => {
  it('count every number that is asked for, and refuse guessing', async () => {
    const id = await send();
    const guesses = Array.from({ length: 15 }, (_, at) => `AP-0000-${String(1000 + at)}`).join();
    for (let round = 0; round < 2; round += 1) {
      expect(await open311.get(`/requests?service_request_id=${guesses}`, 'requests')).toEqual([]);
    }
    const answer = await open311.ask(`/requests/${id}.json`, { headers: english });
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await open311.refused(answer)).toMatchObject({ status: 429, codes: [429] });
  });

  it('are those of applications, for reports and for guessing keys', async () => {
    const few = await startTestServer({
      open311: { keys: [apiKey] },
      limits: { creates: { calls: 1, seconds: 60 } },
    });
    const view = open311Of(few);
    expect(await view.refused(await view.send({ api_key: 'x' }))).toMatchObject({ status: 403 });
    expect(await view.refused(await view.send())).toMatchObject({ status: 429 });
    await few.close();
  }, 60_000);
});

it('is logged by its route, without anything of what was sent', async () => {
  log.length = 0;
  const spied = vi.spyOn(console, 'error');
  const id = await send();
  await open311.ask(`/requests/${id}.json`);
  await open311.send({ description: 'قصيرة' });
  expect(log).toMatchObject([
    { route: '/api/open311/v2/requests.json', status: 201 },
    { route: '/api/open311/v2/requests/:id', status: 200 },
    { route: '/api/open311/v2/requests.json', status: 400 },
  ]);
  expect(JSON.stringify(log)).not.toContain(id);
  expect(spied).not.toHaveBeenCalled();
  spied.mockRestore();
});

it('may be closed by its host, told to be a test, and stand at another address', async () => {
  const closed = await startTestServer({
    open311: { keys: [apiKey], isTest: true, url: 'https://portsaid.example/api/open311/v2/' },
    pauseOf: () => ({ code: 'service-closed' }),
  });
  const view = open311Of(closed);
  const refused = await view.refused(await view.send({}, english));
  expect(refused).toMatchObject({
    status: 400,
    said: [expect.stringContaining('takes nothing now')],
  });
  const { endpoints } = await view.get<{ endpoints: object[] }>('/discovery.json', 'discovery');
  expect(endpoints).toMatchObject([
    { url: 'https://portsaid.example/api/open311/v2', type: 'test' },
  ]);
  await closed.close();
}, 60_000);
