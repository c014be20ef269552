import type { ApplicationReceipt, ServiceDefinition } from '@fanar/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueData } from '../catalogue.js';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { as, newKey, receiptOf } from '../testing/examples.js';
import { service } from '../testing/test-catalogue.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const fee = { id: 'two-wheels', title: { ar: 'رسم الدراجة' }, amount: 5000, asOf: '2026-10-01' };

/** The renewal of the tests: its fees are paid online, and corrections are taken during the review. */
const catalogue: CatalogueData = {
  ...caseCatalogue,
  definitions: caseCatalogue.definitions.map((definition): ServiceDefinition =>
    definition.id === service
      ? {
          ...definition,
          payment: 'online',
          correction: { stages: ['received', 'review'] },
          fees: [{ ...fee, when: { '==': [{ var: 'vehicleType' }, 'motorcycle'] } }],
        }
      : definition,
  ),
};

let test: TestServer;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  test = await startTestServer({ catalogue, staffTokens: caseTokens, payments: 'sandbox' });
  cases = casesOf(test);
}, 60_000);
afterAll(() => test.close());

type Changes = readonly { pointer: string; value?: unknown }[];

async function correct(
  applied: ApplicationReceipt,
  changes: Changes,
  { ifMatch, key = newKey() }: { ifMatch?: string; key?: string } = {},
): Promise<Response> {
  const known = ifMatch ?? `"${(await cases.status(applied)).lastEvent ?? ''}"`;
  const headers = { 'If-Match': known, 'Idempotency-Key': key };
  return cases.mine('POST', applied, '/corrections', { changes }, headers);
}

const refusal = async (answer: Response | Promise<Response>) => {
  const { code, errors } = await as.problem(await answer);
  return [(await answer).status, code, ...(errors ?? []).map((one) => [one.pointer, one.code])];
};

const note = { ar: 'للمركبة الأولى وحدها' };
const newName = 'سلمى عادل محمود فراج';
const renamed: Changes = [{ pointer: '/fullName', value: newName }];

describe('what was sent', () => {
  it('is corrected by its applicant, and the history says what by its name', async () => {
    const applied = await cases.apply();
    const key = newKey();
    const ifMatch = `"${(await cases.status(applied)).lastEvent ?? ''}"`;
    const first = await correct(applied, renamed, { key, ifMatch });
    expect(first.status).toBe(201);
    const again = await correct(applied, renamed, { key, ifMatch });
    expect(await again.text()).toBe(await first.clone().text());
    const status = await as.status(first);
    expect(status).toMatchObject({ current: 'received', waitsFor: 'office', mayCorrect: true });
    expect(status.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['correction', 'applicant'],
      ['stage', 'applicant'],
    ]);
    expect(status.events[0]?.fields?.map(({ ar }) => ar)).toEqual(['الاسم']);
    expect(JSON.stringify(status)).not.toContain(newName);
    expect((await receiptOf(test, applied)).answers).toMatchObject({ fullName: newName });
  });

  it('is read by the office as it is, and as it was', async () => {
    const applied = await cases.apply();
    await correct(applied, renamed);
    await correct(applied, [{ pointer: '/mobile', value: '+201007654321' }]);
    const { answers, corrections = [] } = await cases.case(applied.reference);
    expect(answers).toMatchObject({ fullName: newName, mobile: '+201007654321' });
    expect(corrections.map(({ pointers }) => pointers)).toEqual([['/mobile'], ['/fullName']]);
    expect(corrections[0]?.former).toMatchObject({ fullName: newName, mobile: '+201001234567' });
    expect(corrections[1]?.former).toMatchObject({ fullName: 'سلمى عادل محمود فرج' });
    // Who has read that is told like any reading.
    const { items } = await (await cases.mine('GET', applied, '/accesses')).json();
    expect(items).toMatchObject([{ what: 'case' }]);
  });

  it('is judged as a whole: what comes up has to be answered, what goes away goes', async () => {
    const applied = await cases.apply();
    const courier: Changes = [{ pointer: '/delivery', value: 'courier' }];
    const [status, code, ...errors] = await refusal(correct(applied, courier));
    expect([status, code]).toEqual([422, 'answers-invalid']);
    expect(errors).toEqual([
      ['/governorate', 'choice-missing'],
      ['/district', 'value-missing'],
      ['/street', 'value-missing'],
    ]);
    const address = { governorate: 'EG-PTS', district: 'حي الشرق', street: 'شارع 23 يوليو' };
    const parts = Object.entries(address).map(([id, value]) => ({ pointer: `/${id}`, value }));
    expect((await correct(applied, [...courier, ...parts])).status).toBe(201);
    expect((await cases.case(applied.reference)).answers).toMatchObject(address);
    await correct(applied, [{ pointer: '/delivery', value: 'office' }]);
    const { answers, corrections = [] } = await cases.case(applied.reference);
    expect(answers).not.toHaveProperty('street');
    expect(corrections[0]?.pointers).toEqual(['/delivery', '/governorate', '/district', '/street']);
    expect(corrections[0]?.former).toMatchObject(address);
  });

  it('keeps to the rules of the form', async () => {
    const applied = await cases.apply();
    const wrong = [
      { pointer: '/fullName', value: 'x' },
      { pointer: '/mobile', value: '0100 123 4567' },
      { pointer: '/vehicleType', value: 'submarine' },
    ];
    const [, , ...errors] = await refusal(correct(applied, wrong));
    expect(errors).toEqual([
      ['/fullName', 'person-name-letters'],
      ['/mobile', 'answer-not-canonical'],
      ['/vehicleType', 'choice-unknown'],
    ]);
    const none = await refusal(correct(applied, [{ pointer: '/fullName' }]));
    expect(none).toEqual([422, 'answers-invalid', ['/fullName', 'value-missing']]);
    expect((await cases.case(applied.reference)).corrections).toBeUndefined();
  });

  it('leaves who applies, files and what is no question as they are', async () => {
    const applied = await cases.apply();
    const fixed = [
      { pointer: '/nationalId', value: '28801011212341' },
      { pointer: '/vehicleLicence', value: [] },
      { pointer: '/nothing', value: 'x' },
      { pointer: '/__proto__/polluted', value: true },
      { pointer: '', value: {} },
    ];
    const [status, , ...errors] = await refusal(correct(applied, fixed));
    expect(status).toBe(422);
    expect(errors).toEqual([
      ['/nationalId', 'answer-not-correctable'],
      ['/vehicleLicence', 'answer-not-correctable'],
      ['/nothing', 'answer-unexpected'],
      ['/__proto__/polluted', 'answer-unexpected'],
      ['', 'answer-unexpected'],
    ]);
    expect({}).not.toHaveProperty('polluted');
    const same = [{ pointer: '/fullName', value: 'سلمى عادل محمود فرج' }];
    expect(await refusal(correct(applied, same))).toEqual([
      422,
      'answers-invalid',
      ['/fullName', 'answer-unchanged'],
    ]);
    const empty = await correct(applied, []);
    expect(empty.status).toBe(400);
  });

  it('is not what was paid for', async () => {
    const applied = await cases.apply();
    const other = [{ pointer: '/vehicleType', value: 'motorcycle' }];
    expect(await refusal(correct(applied, other))).toEqual([409, 'correction-changes-fees']);
    expect((await cases.case(applied.reference)).answers).toMatchObject({ vehicleType: 'private' });
  });

  it('is corrected by whoever has seen how it stands, and has its key', async () => {
    const applied = await cases.apply();
    const { lastEvent = '' } = await cases.status(applied);
    await correct(applied, renamed);
    const late = correct(applied, renamed, { ifMatch: `"${lastEvent}"` });
    expect(await refusal(late)).toEqual([412, 'application-changed']);
    const stranger = { ...applied, trackingKey: (await cases.apply()).trackingKey };
    const theirs = correct(stranger, renamed, { ifMatch: '*' });
    expect(await refusal(theirs)).toEqual([404, 'application-not-found']);
  });

  it('stays as it is from the stage on in which the service takes none', async () => {
    const applied = await cases.apply();
    await cases.act(applied.reference, { kind: 'stage', stage: 'review' });
    expect((await correct(applied, renamed)).status).toBe(201);
    const { status } = await cases.act(applied.reference, { kind: 'stage', stage: 'fees' });
    expect(status.mayCorrect).toBe(false);
    expect(await refusal(correct(applied, renamed))).toEqual([409, 'correction-not-open']);
  });

  it('stays as it is once something was decided, or it was withdrawn', async () => {
    const [decided, withdrawn] = [await cases.apply(), await cases.apply()];
    await cases.act(decided.reference, { kind: 'decision', outcome: 'partly-approved', note });
    await cases.mine('POST', withdrawn, '/withdrawal');
    for (const applied of [decided, withdrawn]) {
      expect((await cases.status(applied)).mayCorrect).toBe(false);
      expect(await refusal(correct(applied, renamed))).toEqual([409, 'correction-not-open']);
    }
  });
});
