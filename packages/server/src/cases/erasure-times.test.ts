import type { RetentionPeriod, ServiceDefinition } from '@fanar/contract';
import type { Insertable } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ApplicationTable } from '../database/schema-applications.js';
import { service, testCatalogue, walkIn } from '../testing/test-catalogue.js';
import { startOfTests, startTestServer, type TestServer } from '../testing/test-server.js';

/** One service with a rule of its own; another goes by the option, and so does one of the past. */
const catalogue = {
  ...testCatalogue,
  definitions: testCatalogue.definitions.map((one): ServiceDefinition =>
    one.id === service
      ? { ...one, retention: { afterEnd: { months: 2 }, basis: { ar: 'قاعدة للاختبار' } } }
      : one,
  ),
};
const retention: RetentionPeriod = { days: 90 };

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer({ catalogue, retention });
}, 60_000);
afterAll(() => test.close());
beforeEach(() => test.server.db.deleteFrom('application').execute());

const daysAgo = (days: number): Date => new Date(startOfTests.getTime() - days * 86_400_000);

type Row = Partial<Insertable<ApplicationTable>>;

const rowOf = (reference: string, more: Row): Insertable<ApplicationTable> => ({
  reference,
  key_hash: 'hash',
  service: walkIn,
  version: 1,
  language: 'ar',
  answers: '',
  sensitive: new Uint8Array(),
  stage: 'received',
  state: 'received',
  received_at: daysAgo(4000),
  updated_at: daysAgo(4000),
  ...more,
});

const ended = (days: number): Row => ({ waits_for: 'nobody', ended_at: daysAgo(days) });

async function remaining(rows: Readonly<Record<string, Row>>): Promise<string[]> {
  const { db, sweep } = test.server;
  const values = Object.entries(rows).map(([reference, more]) => rowOf(reference, more));
  await db.insertInto('application').values(values).execute();
  await sweep();
  const left = await db.selectFrom('application').select('reference').execute();
  return left.map(({ reference }) => reference).sort();
}

it('goes by the rule of its service, or else by the option', async () => {
  const left = await remaining({
    'own, over': { service, ...ended(62) },
    'own, last day': { service, ...ended(61) },
    'other, over': ended(91),
    'other, last day': ended(90),
    'of the past, over': { service: 'gone/service', ...ended(91) },
    'of the past, not yet': { service: 'gone/service', ...ended(62) },
  });
  expect(left).toEqual(['of the past, not yet', 'other, last day', 'own, last day']);
});

it('keeps what is open, for however long, and ends what was never taken', async () => {
  const left = await remaining({
    open: { waits_for: 'office' },
    'waits for the applicant': { service, waits_for: 'applicant' },
    'waits to be judged': { state: 'processing' },
    'never paid': { state: 'awaiting-payment' },
    'never signed': { service, state: 'awaiting-signatures', updated_at: daysAgo(62) },
    'paid for still': { state: 'awaiting-payment', updated_at: daysAgo(90) },
    'refused long ago': { state: 'refused', updated_at: daysAgo(31) },
    'refused of late': { state: 'refused', updated_at: daysAgo(30) },
  });
  expect(left).toEqual([
    'open',
    'paid for still',
    'refused of late',
    'waits for the applicant',
    'waits to be judged',
  ]);
});

it('goes on until nothing is left, with others at it too', async () => {
  const { db, sweep } = test.server;
  const rows = Array.from({ length: 230 }, (_, index) => rowOf(`AP-${String(index)}`, ended(91)));
  await db.insertInto('application').values(rows).execute();
  await Promise.all([sweep(), sweep(), sweep()]);
  expect(await db.selectFrom('application').select('reference').execute()).toEqual([]);
});
