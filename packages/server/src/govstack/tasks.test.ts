import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseCatalogue, casesOf, caseTokens } from '../testing/cases.js';
import { govstackOf, mediator, renewal, type FileBody } from '../testing/govstack.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let test: TestServer;
let govstack: ReturnType<typeof govstackOf>;
let cases: ReturnType<typeof casesOf>;
const everywhere = 'a-token-of-every-office-there-is';

beforeAll(async () => {
  test = await startTestServer({
    catalogue: caseCatalogue,
    staffTokens: [...caseTokens, { token: everywhere, offices: 'all' }],
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

const of = (office: string) => ({
  ...mediator,
  Authorization: `Bearer a-token-of-the-clerk-of-${office}`,
});

interface Task {
  readonly taskId: string;
  readonly fileId: string;
  readonly assigneeId: string;
}

describe('tasks', () => {
  it('are what waits for an office, the oldest first, until somebody else has to act', async () => {
    const first = await govstack.apply();
    test.pass(60);
    const second = await govstack.apply();
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
    const file = await govstack.apply();
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
    const { fileId } = await govstack.apply();
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
    const { fileId } = await govstack.apply();
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
    const { fileId } = await govstack.apply();
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
    const [one, two] = [await view.apply(), await view.apply()];
    const ids = async (query = '') =>
      (await view.get<FileBody[]>(`/applications${query}`, 'files', of('two')))
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
