import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf, caseTokens, laneCatalogue } from '../testing/cases.js';
import { as } from '../testing/examples.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  test = await startTestServer({ catalogue: laneCatalogue, staffTokens: caseTokens });
  cases = casesOf(test);
}, 60_000);
afterAll(() => test.close());

const refusal = async (answer: Promise<Response>) => {
  const { status } = await answer;
  return [status, (await as.problem(await answer)).code];
};
const stage = (id: string) => ({ kind: 'stage', stage: id }) as const;
const elsewhere = { office: 'three-seats' };

/** In both lanes, the second of which the other office has. */
async function inLanes() {
  const applied = await cases.apply();
  await cases.act(applied.reference, stage('survey'));
  await cases.act(applied.reference, { kind: 'office', office: 'three-seats', lane: 'safety' });
  return applied;
}

describe('stages that go on at the same time', () => {
  it('begin together, and say where each lane is and who works in it', async () => {
    const applied = await cases.apply();
    const title = { ar: 'معاينة الموقع', en: 'Survey of the site' };
    const before = await cases.status(applied);
    expect(before.lanes?.[0]).toEqual({ id: 'works', title });
    expect(before.stages[1]).toMatchObject({ id: 'survey', lane: 'works', duration: 5 });
    const { moves } = await cases.act(applied.reference, stage('survey'));
    expect(moves).toEqual(['surveyed', 'inspected']);
    const lane = { kind: 'office', office: 'three-seats', lane: 'safety' } as const;
    const { status } = await cases.act(applied.reference, lane);
    expect(status.office?.id).toBe('one-seat');
    expect(status.lanes).toMatchObject([
      { id: 'works', current: 'survey', isDone: false },
      { id: 'safety', current: 'inspection', isDone: false, office: { id: 'three-seats' } },
    ]);
    expect(status.events[0]).toMatchObject({ kind: 'office', lane: 'safety' });
  });

  it('are in the inbox of both offices, and each moves its own', async () => {
    const { reference } = await inLanes();
    const isIn = async (office?: string) =>
      (await cases.inbox('', office)).items.some((one) => one.reference === reference);
    expect([await isIn(), await isIn('three-seats')]).toEqual([true, true]);
    expect((await cases.case(reference, 'three-seats')).moves).toEqual(['inspected']);
    const foreign = cases.askAct(reference, stage('surveyed'), elsewhere);
    expect(await refusal(foreign)).toEqual([409, 'move-not-allowed']);
    const { status } = await cases.act(reference, stage('inspected'), elsewhere);
    expect(status.office?.id).toBe('one-seat');
    expect(status.lanes?.map(({ isDone }) => isDone)).toEqual([false, true]);
    expect(status.waitsFor).toBe('office');
  });

  it('are followed by what comes after once both have ended, and then one office has it again', async () => {
    const applied = await inLanes();
    const { reference } = applied;
    await cases.act(reference, stage('surveyed'));
    const early = cases.askAct(reference, stage('licence'));
    expect(await refusal(early)).toEqual([409, 'move-not-allowed']);
    await cases.act(reference, stage('inspected'), elsewhere);
    const { status } = await cases.act(reference, stage('licence'));
    expect(status).toMatchObject({ current: 'licence', waitsFor: 'nobody' });
    expect(status.lanes?.every(({ current }) => current === undefined)).toBe(true);
    const gone = cases.staff(`/${reference}`, 'three-seats');
    expect(await refusal(gone)).toEqual([404, 'application-not-found']);
  });

  it('leave what concerns the whole to the office that has it', async () => {
    const { reference } = await inLanes();
    const note = { ar: 'لا يطابق' };
    const decision = { kind: 'decision', outcome: 'refused', note } as const;
    const refused = cases.askAct(reference, decision, elsewhere);
    expect(await refusal(refused)).toEqual([409, 'move-not-allowed']);
    const due = '2026-12-03';
    const request = { kind: 'request', title: { ar: 'رسم المكان' }, due } as const;
    const { status } = await cases.act(reference, request, elsewhere);
    expect(status).toMatchObject({ waitsFor: 'applicant', office: { id: 'one-seat' } });
    const nowhere = { kind: 'office', office: 'three-seats', lane: 'moon' } as const;
    expect(await refusal(cases.askAct(reference, nowhere))).toEqual([409, 'move-not-allowed']);
  });
});
