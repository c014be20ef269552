import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, goodApplication, newKey, offsetOf, receiptOf, submit } from '../testing/examples.js';
import { testCatalogue } from '../testing/test-catalogue.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer({ limits: { failedLookUps: { calls: 5, seconds: 600 } } });
}, 60_000);
afterAll(() => test.close());

const received = async () => as.receipt(await submit(test, await goodApplication(test)));

const countApplications = async (): Promise<number> =>
  (await test.server.db.selectFrom('application').select('reference').execute()).length;

const read = (reference: string, key: string, headers = {}) =>
  test.call('GET', `/applications/${reference}`, { headers: { 'Fanar-Key': key, ...headers } });

describe('an application', () => {
  it('is received with a reference and a key', async () => {
    const answer = await submit(test, await goodApplication(test));
    expect(answer.status).toBe(201);
    const receipt = await as.receipt(answer);
    expect(receipt).toMatchObject({
      service: 'traffic/renew-vehicle-licence',
      version: 1,
      receivedAt: '2026-11-23T08:00:00.000Z',
      date: '2026-11-23',
      time: '10:00',
    });
    expect(receipt.reference).toMatch(/^AP-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(answer.headers.get('Location')).toBe(`/api/v1/applications/${receipt.reference}`);
  });

  it('is one, however often it is sent with one key', async () => {
    const [request, key, before] = [
      await goodApplication(test),
      newKey(),
      await countApplications(),
    ];
    const bodies: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const answer = await submit(test, request, key);
      expect(answer.status).toBe(201);
      bodies.push(await answer.text());
    }
    expect(new Set(bodies).size).toBe(1);
    expect(await countApplications()).toBe(before + 1);
  });

  it('is one also when it is sent five times at once', async () => {
    const [request, key, before] = [
      await goodApplication(test),
      newKey(),
      await countApplications(),
    ];
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(test, request, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('Location'))).size).toBe(1);
    expect(await countApplications()).toBe(before + 1);
  });

  it('is the same request whatever the order of its members', async () => {
    const [request, key] = [await goodApplication(test), newKey()];
    const first = await submit(test, request, key);
    const turned = Object.fromEntries(Object.entries(request).reverse());
    expect(await (await submit(test, turned, key)).text()).toBe(await first.text());
  });

  it('is refused when the key was used for another', async () => {
    const [request, key] = [await goodApplication(test), newKey()];
    await submit(test, request, key);
    const answer = await submit(test, { ...request, language: 'en' }, key);
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'idempotency-key-reused']);
  });

  it('may be corrected and sent again with the same key', async () => {
    const [request, key] = [await goodApplication(test), newKey()];
    const wrong = { ...request, answers: { ...request.answers, nationalId: '123' } };
    expect((await submit(test, wrong, key)).status).toBe(422);
    expect((await submit(test, request, key)).status).toBe(201);
  });

  it('is refused with every fault at its place', async () => {
    const { answers, ...rest } = await goodApplication(test);
    const { mobile: _, ...without } = answers;
    const answer = await submit(test, {
      ...rest,
      answers: { ...without, nationalId: '2990515', more: 'x' },
    });
    expect(answer.status).toBe(422);
    const { code, errors } = await as.problem(answer);
    expect(code).toBe('answers-invalid');
    expect(errors).toEqual(
      expect.arrayContaining([
        { pointer: '/nationalId', code: 'national-id-length', params: { count: 7 } },
        expect.objectContaining({ pointer: '/mobile' }),
        { pointer: '/more', code: 'answer-unexpected' },
      ]),
    );
  });

  it('leaves out answers of a hidden step', async () => {
    const { answers, ...rest } = await goodApplication(test);
    const answer = await submit(test, { ...rest, answers: { ...answers, street: 'x' } });
    const { answers: kept } = await receiptOf(test, await as.receipt(answer));
    expect(kept).toHaveProperty('plate');
    expect(kept).not.toHaveProperty('street');
  });

  it('is refused for an older version of the service, and for an unknown one', async () => {
    const request = await goodApplication(test);
    const older = await submit(test, { ...request, version: 7 });
    expect(older.status).toBe(409);
    expect(await older.json()).toMatchObject({
      code: 'service-version-changed',
      params: { version: 1 },
    });
    const unknown = await submit(test, { ...request, service: 'traffic/unknown' });
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'service-not-found']);
  });

  it('needs the declaration', async () => {
    const answer = await submit(test, { ...(await goodApplication(test)), declared: false });
    expect(answer.status).toBe(400);
  });
});

describe('its files', () => {
  it('must be there, whole, and nobody else’s', async () => {
    const request = await goodApplication(test);
    expect((await submit(test, request)).status).toBe(201);
    const again = await submit(test, request);
    expect(again.status).toBe(422);
    expect((await again.json()).errors).toEqual([
      { pointer: '/vehicleLicence/0', code: 'upload-not-found' },
    ]);
  });

  it('belong to one of two applications that are sent at once', async () => {
    const request = await goodApplication(test);
    const answers = await Promise.all([submit(test, request), submit(test, request)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('must have arrived whole', async () => {
    const { answers, ...rest } = await goodApplication(test);
    const id = 'unfinished-upload-0123456789';
    await test.server.db
      .insertInto('upload')
      .values({ id, name: Buffer.alloc(40), size: 9, received: 4, created_at: new Date() })
      .execute();
    const files = [{ id, name: 'a.pdf', size: 9, type: 'application/pdf' }];
    const answer = await submit(test, { ...rest, answers: { ...answers, vehicleLicence: files } });
    expect((await answer.json()).errors).toEqual([
      { pointer: '/vehicleLicence/0', code: 'upload-incomplete' },
    ]);
  });

  it('are out of reach once they are sent', async () => {
    const request = await goodApplication(test);
    await submit(test, request);
    const [file] = request.answers.vehicleLicence;
    expect((await offsetOf(test, file?.id ?? '')).status).toBe(404);
  });
});

describe('what is kept', () => {
  it('has neither the sensitive answers nor the key in the clear', async () => {
    const receipt = await received();
    const { db } = test.server;
    const everything = JSON.stringify([
      await db.selectFrom('application').selectAll().execute(),
      await db.selectFrom('idempotency').selectAll().execute(),
    ]);
    expect(everything).not.toContain('29905150312345');
    expect(everything).not.toContain(receipt.trackingKey);
  });
});

describe('the receipt', () => {
  it('tells the answers again, less what is sensitive, while the questions are the same', async () => {
    const { answers, ...request } = await goodApplication(test);
    const receipt = await as.receipt(await submit(test, { ...request, answers }));
    expect(receipt).not.toHaveProperty('answers');
    const { nationalId, vehicleLicence, ...open } = answers;
    const told = await receiptOf(test, receipt);
    expect(told).toMatchObject({ answers: open, withheld: ['/nationalId', '/vehicleLicence'] });
    expect(JSON.stringify(told)).not.toContain(nationalId);
    expect(JSON.stringify(told)).not.toContain(vehicleLicence[0]?.name);

    const { db } = test.server;
    const { reference } = receipt;
    const application = db.updateTable('application').where('reference', '=', reference);
    await application.set({ version: 0 }).execute();
    expect(await receiptOf(test, receipt)).toEqual({ ...receipt, version: 0 });
  });
});

describe('the status', () => {
  it('opens with reference and key, however they are typed', async () => {
    const receipt = await received();
    const answer = await read(
      receipt.reference.toLowerCase().replaceAll('-', ''),
      receipt.trackingKey.toLowerCase(),
    );
    const status = await as.status(answer);
    expect(status).toMatchObject({
      reference: receipt.reference,
      current: 'received',
      expected: { from: '2026-11-26', to: '2026-12-03' },
      appointmentOffered: true,
      events: [{ stage: 'received', date: '2026-11-23', time: '10:00' }],
    });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('offers an appointment only where an office receives for the service', async () => {
    const alone = await startTestServer({ catalogue: { ...testCatalogue, offices: [] } });
    const { reference, trackingKey } = await as.receipt(
      await submit(alone, await goodApplication(alone)),
    );
    const answer = await alone.call('GET', `/applications/${reference}`, {
      headers: { 'Fanar-Key': trackingKey },
    });
    expect((await as.status(answer)).appointmentOffered).toBe(false);
    await alone.close();
  }, 60_000);

  it('follows what the staff record, newest first, and only then is sent again', async () => {
    const { reference, trackingKey } = await received();
    const tag = (await read(reference, trackingKey)).headers.get('ETag') ?? '';
    expect((await read(reference, trackingKey, { 'If-None-Match': tag })).status).toBe(304);
    const { stages } = await as.status(await read(reference, trackingKey));
    const [, second] = stages;
    await test.server.recordStage(reference, second?.id ?? '', { ar: 'تمت المراجعة' });
    const answer = await read(reference, trackingKey, { 'If-None-Match': tag });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      current: second?.id,
      events: [{ stage: second?.id, note: { ar: 'تمت المراجعة' } }, { stage: 'received' }],
    });
  });

  it('takes only stages that the service has', async () => {
    const { reference } = await received();
    await expect(test.server.recordStage(reference, 'lost')).rejects.toThrow(RangeError);
    await expect(test.server.recordStage('AP-0000-0000', 'received')).rejects.toThrow(RangeError);
  });

  it('says the same of a wrong key and a wrong reference, and soon nothing more', async () => {
    const { reference, trackingKey } = await received();
    const wrongKey = await read(reference, '0000-0000-0000');
    const wrongReference = await read('AP-0000-0000', trackingKey);
    expect([wrongKey.status, wrongReference.status]).toEqual([404, 404]);
    expect(await wrongKey.text()).toBe(await wrongReference.text());
    for (let turn = 0; turn < 3; turn += 1) await read(reference, '0000-0000-0000');
    const refused = await read(reference, trackingKey);
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    test.pass(601);
    expect((await read(reference, trackingKey)).status).toBe(200);
  });
});
