import type { components } from '@fanar/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { as, book, hold } from '../testing/examples.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

type Act = components['schemas']['CaseAct'];

let test: TestServer;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  test = await startTestServer({ catalogue: caseCatalogue, staffTokens: caseTokens });
  cases = casesOf(test);
}, 60_000);
afterAll(() => test.close());

const refusal = async (answer: Promise<Response>) => {
  const { status } = await answer;
  const { code, errors } = await as.problem(await answer);
  return [status, code, ...(errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
};

const title = { ar: 'الرخصة الجديدة', en: 'The new licence' };
const carrier = { ar: 'البريد المصري', en: 'Egypt Post' };
const collection: Extract<Act, { kind: 'collection' }> = {
  kind: 'collection',
  title,
  from: '2026-11-24',
  until: '2026-12-24',
  bring: [{ ar: 'أصل بطاقة الرقم القومي' }],
};

describe('what is handed over', () => {
  it('is ready at an office until a day, and is collected', async () => {
    const applied = await cases.apply();
    const { status } = await cases.act(applied.reference, collection);
    const [ready] = status.items ?? [];
    expect(ready).toMatchObject({
      ...{ state: 'ready', title, from: '2026-11-24', until: '2026-12-24', date: '2026-11-23' },
      office: { id: 'one-seat', title: { ar: 'مكتب للاختبار' } },
      bring: [{ ar: 'أصل بطاقة الرقم القومي' }],
    });
    const item = ready?.id ?? '';
    await cases.act(applied.reference, { kind: 'handed-over', item });
    const after = await cases.status(applied);
    expect(after.items).toMatchObject([{ id: item, state: 'collected', date: '2026-11-23' }]);
    expect(after.events.slice(0, 2)).toMatchObject([
      { kind: 'handed-over', title },
      { kind: 'collection', title },
    ]);
    const again = cases.askAct(applied.reference, { kind: 'handed-over', item });
    expect(await refusal(again)).toEqual([409, 'item-handed-over']);
  });

  it('is on its way, and comes back to the office where nobody was at home', async () => {
    const applied = await cases.apply();
    const trackingPage = 'https://post.example/track/RR123456789EG';
    const delivery = { kind: 'delivery', title, carrier, trackingNumber: 'RR123456789EG' } as const;
    const sent = await cases.act(applied.reference, { ...delivery, trackingPage });
    const [onWay] = sent.status.items ?? [];
    expect(onWay).toMatchObject({ state: 'on-way', carrier, trackingPage });
    const item = onWay?.id ?? '';
    const back = await cases.act(applied.reference, { ...collection, item });
    expect(back.status.items).toMatchObject([{ id: item, state: 'ready' }]);
    expect(back.status.items?.[0]).not.toHaveProperty('carrier');
    await cases.act(applied.reference, { ...delivery, item });
    const { status } = await cases.act(applied.reference, { kind: 'handed-over', item });
    expect(status.items).toMatchObject([{ id: item, state: 'delivered' }]);
  });

  it('is refused where its days, its office, its page or its name do not hold', async () => {
    const { reference } = await cases.apply();
    const ask = (act: object) => refusal(cases.askAct(reference, act as Act));
    expect(await ask({ ...collection, until: '2026-11-23' })).toEqual([
      ...[422, 'answers-invalid', '/until date-range-order'],
    ]);
    const past = { from: '2026-11-01', until: '2026-11-22' };
    expect(await ask({ ...collection, ...past })).toEqual([
      ...[422, 'answers-invalid', '/until date-too-early'],
    ]);
    expect(await ask({ ...collection, office: 'nowhere' })).toEqual([404, 'office-not-found']);
    const item = '7f0c1f4e-7a52-4f0e-8f5a-0d8b1b1d2c3e';
    expect(await ask({ kind: 'handed-over', item })).toEqual([404, 'item-not-found']);
    const page = { kind: 'delivery', title, carrier, trackingPage: 'http://post.example/' };
    expect((await ask(page)).slice(0, 2)).toEqual([400, 'request-invalid']);
  });
});

describe('the appointment of an application', () => {
  const bookFor = async (application: string, time: string, more: object = {}) => {
    const held = await as.hold(await hold(test, { date: '2026-11-25', time }));
    return as.booking(await book(test, held, { application, ...more }));
  };

  it('is told with its status, the next one first', async () => {
    const applied = await cases.apply();
    expect((await cases.status(applied)).appointments).toBeUndefined();
    const later = await bookFor(applied.reference, '09:30');
    const { reference } = await bookFor(applied.reference, '09:00');
    const { appointments } = await cases.status(applied);
    expect(appointments).toEqual([
      {
        ...{ reference, status: 'booked', date: '2026-11-25', time: '09:00' },
        office: { id: 'one-seat', title: { ar: 'مكتب للاختبار', en: 'Office for tests' } },
      },
      expect.objectContaining({ reference: later.reference, time: '09:30' }),
    ]);
    expect(JSON.stringify(appointments)).not.toContain(later.key);
  });

  it('is not told where it was booked for a number that the application does not name', async () => {
    const applied = await cases.apply();
    await bookFor(applied.reference, '09:15', { mobile: '+201112345678' });
    expect((await cases.status(applied)).appointments).toBeUndefined();
  });
});
