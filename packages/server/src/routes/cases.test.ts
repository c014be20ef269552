import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { as, files, newKey, uploadFile } from '../testing/examples.js';
import { readEvents, type EventReader } from '../testing/read-events.js';
import {
  postgres,
  startTestServer,
  startTwoServers,
  type TestServer,
} from '../testing/test-server.js';

const options = { catalogue: caseCatalogue, staffTokens: caseTokens };
const title = { ar: 'صورة شهادة التأمين', en: 'Copy of the insurance certificate' };
const due = '2026-12-03';

let test: TestServer;
let cases: ReturnType<typeof casesOf>;

beforeAll(async () => {
  test = await startTestServer(options);
  cases = casesOf(test);
}, 60_000);
afterAll(() => test.close());

const refusal = async (answer: Response | Promise<Response>) => {
  const { status } = await answer;
  return [status, (await as.problem(await answer)).code];
};

describe('an application and its office', () => {
  it('waits in the inbox of every office that serves it, until one takes it on', async () => {
    const { reference } = await cases.apply();
    const isIn = async (office: string) =>
      (await cases.inbox('', office)).items.some((one) => one.reference === reference);
    expect([await isIn('one-seat'), await isIn('three-seats')]).toEqual([true, true]);
    const taken = await cases.act(reference, { kind: 'stage', stage: 'review' });
    expect(taken.status).toMatchObject({
      current: 'review',
      office: { id: 'one-seat', title: { ar: 'مكتب للاختبار' } },
    });
    expect([await isIn('one-seat'), await isIn('three-seats')]).toEqual([true, false]);
    expect(await refusal(cases.staff(`/${reference}`, 'three-seats'))).toEqual([
      404,
      'application-not-found',
    ]);
  });

  it('is handed over to another office that serves it', async () => {
    const { reference } = await cases.apply();
    const handOver = { kind: 'office', office: 'three-seats' } as const;
    const key = newKey();
    const first = await cases.askAct(reference, handOver, { key });
    expect(first.status).toBe(201);
    const again = await cases.askAct(reference, handOver, { key });
    expect(await again.text()).toBe(await first.text());
    const message = { kind: 'message', text: 'نراجعه' } as const;
    expect(await refusal(cases.askAct(reference, message))).toEqual([404, 'application-not-found']);
    const { status } = await cases.act(reference, message, { office: 'three-seats' });
    expect(status.office?.id).toBe('three-seats');
    const away = { kind: 'office', office: 'nowhere' } as const;
    const answer = cases.askAct(reference, away, { office: 'three-seats' });
    expect(await refusal(answer)).toEqual([404, 'office-not-found']);
  });

  it('is read with all answers, and the applicant sees who read it', async () => {
    const applied = await cases.apply();
    const read = await cases.case(applied.reference);
    expect(read).toMatchObject({ moves: ['review'], language: 'ar', version: 1 });
    expect(read.answers).toMatchObject({
      nationalId: '29905150312345',
      vehicleLicence: [{ name: 'رخصة.pdf' }],
    });
    const [file] = read.answers.vehicleLicence as [{ id: string }];
    const answer = await cases.staff(`/${applied.reference}/files/${file.id}`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(files.pdf);
    const { items } = await (await cases.mine('GET', applied, '/accesses')).json();
    const office = { id: 'one-seat', title: { ar: 'مكتب للاختبار', en: 'Office for tests' } };
    expect(items).toMatchObject([
      { what: 'file', office, at: '2026-11-23T08:00:00.000Z' },
      { what: 'case', office },
    ]);
  });

  it('is nobody’s without a token, and no file of another application is in it', async () => {
    const [one, other] = [await cases.apply(), await cases.apply()];
    const path = `/staff/offices/one-seat/cases/${one.reference}`;
    expect(await refusal(test.call('GET', path))).toEqual([401, 'sign-in-needed']);
    const { answers } = await cases.case(other.reference);
    const [file] = answers.vehicleLicence as [{ id: string }];
    const answer = cases.staff(`/${one.reference}/files/${file.id}`);
    expect(await refusal(answer)).toEqual([404, 'upload-not-found']);
  });

  it('moves as its service allows, and back where it does', async () => {
    const { reference } = await cases.apply();
    const skip = cases.askAct(reference, { kind: 'stage', stage: 'fees' });
    expect(await refusal(skip)).toEqual([409, 'move-not-allowed']);
    const { moves } = await cases.act(reference, { kind: 'stage', stage: 'review' });
    expect(moves).toEqual(['received', 'fees']);
    const note = { ar: 'ينقص التوقيع' };
    const { status } = await cases.act(reference, { kind: 'stage', stage: 'received', note });
    expect(status.current).toBe('received');
    expect(status.events.map(({ kind, stage, by }) => [kind, stage, by])).toEqual([
      ['stage', 'received', 'office'],
      ['stage', 'review', 'office'],
      ['stage', 'received', 'applicant'],
    ]);
    expect(status.events[0]).toMatchObject({ note });
  });

  it('is not read by who asks whether it has changed, until it has', async () => {
    const applied = await cases.apply();
    const { reference } = applied;
    const tag = (await cases.staff(`/${reference}`)).headers.get('ETag') ?? '';
    const ask = () => cases.staff(`/${reference}`, undefined, { 'If-None-Match': tag });
    const reads = async () => {
      const { items } = await (await cases.mine('GET', applied, '/accesses')).json();
      return (items as unknown[]).length;
    };
    expect((await ask()).status).toBe(304);
    expect(await reads()).toBe(1);
    const acted = await cases.askAct(reference, { kind: 'message', text: 'نعم' });
    const changed = await ask();
    expect(changed.status).toBe(200);
    expect(changed.headers.get('ETag')).toBe(acted.headers.get('ETag'));
    expect(await reads()).toBe(2);
  });

  it('is changed by one who has seen how it stands, and once for a key', async () => {
    const { reference } = await cases.apply();
    const answer = await cases.staff(`/${reference}`);
    const ifMatch = answer.headers.get('ETag') ?? '';
    const key = newKey();
    const act = { kind: 'stage', stage: 'review' } as const;
    const first = await cases.askAct(reference, act, { ifMatch, key });
    const again = await cases.askAct(reference, act, { ifMatch, key });
    expect(await again.text()).toBe(await first.text());
    const late = cases.askAct(reference, { kind: 'message', text: 'نعم' }, { ifMatch });
    expect(await refusal(late)).toEqual([412, 'application-changed']);
  });
});

describe('the inbox', () => {
  it('is turned page by page, each application once, the oldest first', async () => {
    const own = await startTestServer(options);
    const there = casesOf(own);
    const sent: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      sent.push((await there.apply()).reference);
      if (turn !== 2) own.pass(60);
    }
    const seen: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page = await there.inbox(`?limit=2${next && `&after=${next}`}`);
      seen.push(...page.items.map(({ reference }) => reference));
      next = page.next;
    }
    expect([...seen].sort()).toEqual([...sent].sort());
    expect([seen[0], seen[1], seen[4]]).toEqual([sent[0], sent[1], sent[4]]);
    expect(await refusal(there.staff('?after=bm9uc2Vuc2U'))).toEqual([400, 'request-invalid']);
    await own.close();
  });

  it('parts what waits for the office, what waits for the applicant, and what has ended', async () => {
    const [asked, ended] = [await cases.apply(), await cases.apply()];
    await cases.act(asked.reference, { kind: 'request', title, due });
    const note = { ar: 'الرخصة ملغاة' };
    await cases.act(ended.reference, { kind: 'decision', outcome: 'refused', note });
    const where = async (view: string) =>
      (await cases.inbox(`?view=${view}&limit=200`)).items.map(({ reference }) => reference);
    expect(await where('waiting')).toContain(asked.reference);
    expect(await where('closed')).toContain(ended.reference);
    const open = await where('open');
    expect(open).not.toContain(asked.reference);
    expect(open).not.toContain(ended.reference);
  });
});

describe('a document that is asked for', () => {
  const ask = async () => {
    const applied = await cases.apply();
    const { status } = await cases.act(applied.reference, { kind: 'request', title, due });
    return { applied, request: status.requests?.[0]?.id ?? '' };
  };
  const answer = (applied: Awaited<ReturnType<typeof ask>>['applied'], json: object) =>
    cases.mine('POST', applied, '/responses', json);

  it('is answered with a file, looked at, and answered again where it will not do', async () => {
    const { applied, request } = await ask();
    expect(await cases.status(applied)).toMatchObject({
      waitsFor: 'applicant',
      requests: [{ title, due, state: 'open' }],
    });
    const first = await answer(applied, { request, files: [await uploadFile(test)] });
    expect(await as.status(first)).toMatchObject({
      waitsFor: 'office',
      requests: [{ state: 'answered', files: [{ name: 'رخصة.pdf', type: 'application/pdf' }] }],
    });
    const note = { ar: 'الصورة غير واضحة' };
    const judgement = { kind: 'judgement', request, isAccepted: false, note } as const;
    await cases.act(applied.reference, judgement);
    expect((await cases.status(applied)).requests).toMatchObject([
      { state: 'rejected', reason: note },
    ]);
    await answer(applied, { request, words: 'صورة أوضح لدى المرور' });
    await cases.act(applied.reference, { kind: 'judgement', request, isAccepted: true });
    const { requests, events } = await cases.status(applied);
    expect(requests).toMatchObject([{ state: 'accepted', words: 'صورة أوضح لدى المرور' }]);
    expect(events.map(({ kind }) => kind)).toEqual([
      'judgement',
      'response',
      'judgement',
      'response',
      'request',
      'stage',
    ]);
  });

  it('takes an answer of something, to what is asked for, with files that are there', async () => {
    const { applied, request } = await ask();
    const unknown = answer(applied, { request: crypto.randomUUID(), words: 'نعم' });
    expect(await refusal(unknown)).toEqual([404, 'request-not-found']);
    const empty = await answer(applied, { request });
    expect((await as.problem(empty)).errors).toEqual([{ pointer: '/files', code: 'file-missing' }]);
    const lost = await answer(applied, { request, files: ['an-upload-that-is-not-there'] });
    expect((await as.problem(lost)).errors).toEqual([
      { pointer: '/files/0', code: 'upload-not-found' },
    ]);
    await answer(applied, { request, words: 'نعم' });
    expect(await refusal(answer(applied, { request, words: 'نعم' }))).toEqual([
      409,
      'request-closed',
    ]);
  });

  it('is judged once it was answered, and withdrawn until then', async () => {
    const { applied, request } = await ask();
    const early = { kind: 'judgement', request, isAccepted: true } as const;
    expect(await refusal(cases.askAct(applied.reference, early))).toEqual([409, 'request-closed']);
    await cases.act(applied.reference, { kind: 'request-withdrawn', request });
    expect(await cases.status(applied)).toMatchObject({
      waitsFor: 'office',
      requests: [{ state: 'withdrawn' }],
    });
    const again = cases.askAct(applied.reference, { kind: 'request-withdrawn', request });
    expect(await refusal(again)).toEqual([409, 'request-closed']);
  });
});

describe('what becomes of an application', () => {
  const note = { ar: 'انتهى التأمين', en: 'The insurance has run out' };
  const refuse = async () => {
    const applied = await cases.apply();
    await cases.act(applied.reference, { kind: 'decision', outcome: 'refused', note });
    return applied;
  };

  it('is a refusal with its reason and an appeal, which is decided once more', async () => {
    const applied = await refuse();
    expect(await cases.status(applied)).toMatchObject({
      waitsFor: 'nobody',
      decision: {
        outcome: 'refused',
        reason: note,
        date: '2026-11-23',
        appeal: { until: '2026-12-03', isOnline: true },
      },
    });
    const back = cases.askAct(applied.reference, { kind: 'stage', stage: 'review' });
    expect(await refusal(back)).toEqual([409, 'case-closed']);
    const appealed = await cases.mine('POST', applied, '/appeal', { text: 'جددته أمس' });
    expect(await as.status(appealed)).toMatchObject({
      waitsFor: 'office',
      decision: { isAppealed: true },
    });
    expect(await refusal(cases.mine('POST', applied, '/appeal', { text: 'مرة أخرى' }))).toEqual([
      409,
      'appeal-not-offered',
    ]);
    await cases.act(applied.reference, { kind: 'decision', outcome: 'refused', note });
    const { decision } = await cases.status(applied);
    expect(decision?.appeal).toBeUndefined();
  });

  it('cannot be appealed after the last day', async () => {
    const own = await startTestServer(options);
    const there = casesOf(own);
    const applied = await there.apply();
    await there.act(applied.reference, { kind: 'decision', outcome: 'refused', note });
    own.pass(11 * 24 * 3600);
    const answer = await there.mine('POST', applied, '/appeal', { text: 'جددته' });
    expect(await as.problem(answer)).toMatchObject({
      status: 409,
      code: 'appeal-late',
      params: { until: '2026-12-03' },
    });
    await own.close();
  });

  it('is an approval, with a document that its applicant alone can fetch', async () => {
    const applied = await cases.apply();
    await cases.act(applied.reference, { kind: 'decision', outcome: 'approved' });
    const upload = await uploadFile(test, 'الرخصة الجديدة.pdf');
    const document = { kind: 'document', title, upload } as const;
    const { status } = await cases.act(applied.reference, document);
    expect(status.documents).toMatchObject([{ title, name: 'الرخصة الجديدة.pdf' }]);
    const path = `/documents/${status.documents?.[0]?.id ?? ''}`;
    const fetched = await cases.mine('GET', applied, path);
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(files.pdf);
    expect(fetched.headers.get('Content-Disposition')).toContain(
      encodeURIComponent('الرخصة الجديدة.pdf'),
    );
    const other = await cases.apply();
    expect(await refusal(cases.mine('GET', other, path))).toEqual([404, 'upload-not-found']);
  });

  it('is a withdrawal, after which nothing but words is taken', async () => {
    const applied = await cases.apply();
    const answer = await cases.mine('POST', applied, '/withdrawal');
    expect(await as.status(answer)).toMatchObject({
      waitsFor: 'nobody',
      decision: { outcome: 'withdrawn' },
    });
    expect(await refusal(cases.mine('POST', applied, '/withdrawal'))).toEqual([409, 'case-closed']);
    await cases.mine('POST', applied, '/messages', { text: 'هل أسترد الرسوم؟' });
    await cases.act(applied.reference, { kind: 'message', text: 'نعم' });
    const { messages } = await cases.status(applied);
    expect(messages?.map(({ by, text }) => [by, text])).toEqual([
      ['applicant', 'هل أسترد الرسوم؟'],
      ['office', 'نعم'],
    ]);
  });

  it('is written nowhere that is not sealed', async () => {
    const applied = await refuse();
    await cases.mine('POST', applied, '/messages', { text: 'كلام خاص جدًّا' });
    const rows = await test.server.db.selectFrom('application_event').selectAll().execute();
    const text = rows.map(({ body }) => Buffer.from(body ?? []).toString('latin1')).join('\n');
    for (const words of ['كلام خاص', note.ar, note.en]) {
      expect(text).not.toContain(Buffer.from(words).toString('latin1'));
    }
  });
});

describe('when it is expected', () => {
  it('is by what the service declares, until thirty such applications have ended', async () => {
    const own = await startTestServer(options);
    const there = casesOf(own);
    const { db } = own.server;
    const expected = async () => (await there.status(await there.apply())).expected;
    expect(await expected()).toMatchObject({ basis: 'declared' });
    const { reference } = await there.apply();
    const row = await db
      .selectFrom('application')
      .selectAll()
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    const past = Array.from({ length: 30 }, (_, at) => ({
      ...row,
      reference: `AP-${String(at)}`,
      waits_for: 'nobody' as const,
      // A Sunday, and so many days after it, of which each week has two that do not count.
      taken_at: new Date('2026-11-08T08:00:00Z'),
      ended_at: new Date(Date.UTC(2026, 10, 8 + (at < 10 ? 1 : 4), 8)),
    }));
    await db.insertInto('application').values(past).execute();
    own.pass(600);
    expect(await expected()).toEqual({
      ...{ from: '2026-11-24', to: '2026-11-29', basis: 'measured', cases: 30 },
    });
    await own.close();
  });

  it('counts from the end of what was neither withdrawn nor goes on', async () => {
    const endOf = async (reference: string) =>
      (
        await test.server.db
          .selectFrom('application')
          .select('ended_at')
          .where('reference', '=', reference)
          .executeTakeFirstOrThrow()
      ).ended_at;
    const { reference } = await cases.apply();
    await cases.act(reference, { kind: 'stage', stage: 'review' });
    expect(await endOf(reference)).toBeNull();
    const note = { ar: 'الرخصة ملغاة' };
    await cases.act(reference, { kind: 'decision', outcome: 'refused', note });
    expect(await endOf(reference)).toEqual(new Date('2026-11-23T08:00:00Z'));
  });
});

describe('whoever follows an application', () => {
  const open: EventReader[] = [];
  const follow = async (
    applied: Awaited<ReturnType<typeof cases.apply>>,
    after?: string,
    at = cases,
  ): Promise<EventReader> => {
    const headers = after === undefined ? {} : { 'Last-Event-ID': after };
    const events = readEvents(await at.mine('GET', applied, '/events', undefined, headers));
    open.push(events);
    return events;
  };
  afterAll(() => Promise.all(open.map((events) => events.leave())));

  it('hears what happens from then on, each thing once, and after what was heard last', async () => {
    const applied = await cases.apply();
    const { lastEvent } = await cases.status(applied);
    const events = await follow(applied);
    await cases.act(applied.reference, { kind: 'stage', stage: 'review' });
    await cases.act(applied.reference, { kind: 'message', text: 'بدأنا المراجعة' });
    const heard = [await events.next(), await events.next()];
    expect(heard).toMatchObject([
      { event: 'change', data: { kind: 'stage', stage: 'review', by: 'office' } },
      { event: 'change', data: { kind: 'message' } },
    ]);
    expect(JSON.stringify(heard)).not.toContain('بدأنا');
    const again = await follow(applied, lastEvent);
    expect([await again.next(), await again.next()]).toEqual(heard);
    const later = await follow(applied, heard[0]?.id);
    expect(await later.next()).toEqual(heard[1]);
    const ahead = await follow(applied, '9999999999999999');
    await cases.act(applied.reference, { kind: 'message', text: 'انتهينا' });
    expect(await ahead.next()).toMatchObject({ data: { kind: 'message' } });
  });

  it('hears nothing of another application, and has to have the key', async () => {
    const [one, other] = [await cases.apply(), await cases.apply()];
    const events = await follow(one);
    await cases.act(other.reference, { kind: 'stage', stage: 'review' });
    await cases.act(one.reference, { kind: 'message', text: 'مرحبًا' });
    expect(await events.next()).toMatchObject({ data: { kind: 'message' } });
    const wrong = { reference: one.reference, trackingKey: other.trackingKey };
    expect(await refusal(cases.mine('GET', wrong, '/events'))).toEqual([
      404,
      'application-not-found',
    ]);
  });

  const url = postgres;
  async function fromEveryProcess(database: string): Promise<void> {
    const [one, other] = await startTwoServers(database, options);
    const [here, there] = [casesOf(one), casesOf(other)];
    const applied = await here.apply();
    const events = await follow(applied, undefined, there);
    await here.act(applied.reference, { kind: 'stage', stage: 'review' });
    expect(await events.next()).toMatchObject({ data: { stage: 'review' } });
    await one.close();
    expect(await events.next()).toBeUndefined();
  }
  if (url !== undefined) it('hears it at every process', () => fromEveryProcess(url));
});
