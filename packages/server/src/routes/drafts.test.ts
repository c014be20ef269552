import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, goodApplication, newKey, offsetOf, submit, uploadFile } from '../testing/examples.js';
import { jointApplication } from '../testing/joint-service.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const day = 24 * 3600;

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
}, 60_000);
afterAll(() => test.close());

async function contentOf(answers: object = {}) {
  const { service, version, language } = await goodApplication(test);
  return { service, version, language, answers, progress: { step: 'vehicle' } };
}

const create = (json: unknown, key = newKey()) =>
  test.call('POST', '/drafts', { headers: { 'Idempotency-Key': key }, json });

const read = (id: string, key: string) =>
  test.call('GET', `/drafts/${id}`, { headers: { 'Fanar-Key': key } });

const save = (id: string, key: string, tag: string, json: unknown) =>
  test.call('PUT', `/drafts/${id}`, { headers: { 'Fanar-Key': key, 'If-Match': tag }, json });

const remove = (id: string, key: string) =>
  test.call('DELETE', `/drafts/${id}`, { headers: { 'Fanar-Key': key } });

const isThere = async (upload: string) => (await offsetOf(test, upload)).status === 200;

const fileAnswer = (id: string) => [{ id, name: 'a.pdf', size: 1, type: 'application/pdf' }];

describe('a draft', () => {
  it('is kept, given back, changed and removed', async () => {
    const content = await contentOf({ fullName: 'سلمى', nationalId: '299' });
    const created = await create(content);
    expect(created.status).toBe(201);
    const { id, key, expiresAt } = await as.draft(created);
    expect(id).toMatch(/^DR-/);
    expect(expiresAt).toBe('2026-12-23T08:00:00.000Z');
    expect(created.headers.get('Location')).toBe(`/api/v1/drafts/${id}`);
    const tag = created.headers.get('ETag') ?? '';

    const typed = await read(id.toLowerCase().replaceAll('-', ''), key.toLowerCase());
    expect(await typed.json()).toMatchObject({ id, key, content });
    expect(typed.headers.get('ETag')).toBe(tag);

    test.pass(day);
    const other = { ...content, answers: { fullName: 'سلمى عادل' } };
    const saved = await save(id, key, tag, other);
    expect((await as.draft(saved)).expiresAt).toBe('2026-12-24T08:00:00.000Z');
    const late = await save(id, key, tag, content);
    expect([late.status, (await late.json()).code]).toEqual([412, 'draft-changed']);
    expect((await (await read(id, key)).json()).content).toEqual(other);

    expect((await remove(id, key)).status).toBe(204);
    expect((await read(id, key)).status).toBe(404);
  });

  it('is one, however often it is sent with one key', async () => {
    const [content, key] = [await contentOf(), newKey()];
    const answers = await Promise.all([create(content, key), create(content, key)]);
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
    expect(one).toBe(other);
    expect(answers.map(({ headers }) => headers.get('ETag'))).toEqual(['"1"', '"1"']);
  });

  it('opens to its key alone, and says the same of an unknown one', async () => {
    const [one, other] = [
      await as.draft(await create(await contentOf())),
      await as.draft(await create(await contentOf())),
    ];
    const answers = [
      await read(one.id, other.key),
      await read('DR-0000-0000', one.key),
      await save(one.id, other.key, '"1"', await contentOf()),
      await remove(one.id, other.key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await read(one.id, one.key)).status).toBe(200);
  });

  it('is of a service that there is, and of a size that a form can have', async () => {
    const unknown = await create({ ...(await contentOf()), service: 'traffic/unknown' });
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'service-not-found']);
    const large = await create(await contentOf({ text: 'م'.repeat(200_000) }));
    expect(large.status).toBe(413);
  });

  it('lies sealed', async () => {
    const name = 'سلمى عادل محمود فرج';
    const { key } = await as.draft(await create(await contentOf({ fullName: name })));
    const { db } = test.server;
    const rows = await db.selectFrom('draft').selectAll().execute();
    const everything = Buffer.concat(rows.map(({ content }) => content)).toString();
    expect(everything).not.toContain(name);
    expect(JSON.stringify(rows)).not.toContain(key);
  });
});

describe('its files', () => {
  it('live as long as it does, and go with it', async () => {
    const [kept, lost] = [await uploadFile(test), await uploadFile(test)];
    const owners = [{ deed: fileAnswer(kept) }];
    const { id, key } = await as.draft(await create(await contentOf({ owners })));
    test.pass(29 * day);
    await test.server.sweep();
    expect([await isThere(kept), await isThere(lost)]).toEqual([true, false]);

    // Saved again, it lives for as long again, with what it names now.
    const tag = (await read(id, key)).headers.get('ETag') ?? '';
    await save(id, key, tag, await contentOf({ owners }));
    test.pass(29 * day);
    await test.server.sweep();
    expect(await isThere(kept)).toBe(true);
    test.pass(day);
    expect((await read(id, key)).status).toBe(404);
    await test.server.sweep();
    expect(await isThere(kept)).toBe(false);
  });

  it('stay where another draft has them too', async () => {
    const file = await uploadFile(test);
    const content = await contentOf({ vehicleLicence: fileAnswer(file) });
    const one = await as.draft(await create(content));
    const other = await as.draft(await create(content));
    await remove(one.id, one.key);
    expect(await isThere(file)).toBe(true);
    await remove(other.id, other.key);
    expect(await isThere(file)).toBe(false);
  });
});

describe('the application that it becomes', () => {
  it('takes its place', async () => {
    const { answers, ...request } = await goodApplication(test);
    const { id, key } = await as.draft(await create(await contentOf(answers)));
    const wrong = { ...answers, nationalId: '1' };
    const refused = await submit(test, { ...request, answers: wrong, draft: { id, key } });
    expect([refused.status, (await read(id, key)).status]).toEqual([422, 200]);
    const taken = await submit(test, { ...request, answers, draft: { id, key } });
    expect([taken.status, (await read(id, key)).status]).toEqual([201, 404]);
    const { db } = test.server;
    const [file] = answers.vehicleLicence;
    const kept = await db
      .selectFrom('upload')
      .select('application')
      .where('id', '=', file?.id ?? '')
      .executeTakeFirst();
    expect(kept?.application).toBe((await as.receipt(taken)).reference);
  });

  it('does not need it any more, and touches nobody else’s', async () => {
    const { id, key } = await as.draft(await create(await contentOf()));
    const wrongKey = { id, key: '0000-0000-0000' };
    expect((await submit(test, { ...jointApplication(), draft: wrongKey })).status).toBe(201);
    expect((await read(id, key)).status).toBe(200);
    await remove(id, key);
    expect((await submit(test, { ...jointApplication(), draft: { id, key } })).status).toBe(201);
  });
});
