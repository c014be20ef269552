import { Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { connect } from '../connect.js';
import { emptyDatabase } from '../../testing/empty-database.js';
import { first } from './0001-first.js';
import { serviceForms } from './0002-service-forms.js';
import { cases } from './0006-cases.js';
import { figures } from './0007-figures.js';

it('counts what was taken before', async () => {
  const { db, close } = await connect({ template: await emptyDatabase() });
  const before = { '0001': first, '0002': serviceForms, '0006': cases };
  const migrate = async (migrations: object) => {
    const getMigrations = () => Promise.resolve(migrations as typeof before);
    const { error } = await new Migrator({ db, provider: { getMigrations } }).migrateToLatest();
    expect(error).toBeUndefined();
  };
  await migrate(before);
  const row = (
    reference: string,
    state: string,
    [taken, ended]: readonly (string | null)[],
    outcome: string | null,
  ) => sql`
    (${reference}, 'hash', 'traffic/renew', 1, 'ar', '{}', 'sealed', 'end', ${state},
      '2026-01-05T10:00:00Z', ${taken}::timestamptz, ${ended}::timestamptz, ${outcome},
      '2026-01-05T10:00:00Z')`;
  // An hour before midnight in universal time is the next day in Cairo.
  const [taken, ended] = ['2026-01-31T23:00:00Z', '2026-02-28T22:30:00Z'];
  await sql`insert into application (reference, key_hash, service, version, language, answers,
      sensitive, stage, state, received_at, taken_at, ended_at, outcome, updated_at)
    values ${sql.join([
      row('AP-1', 'received', [taken, ended], 'approved'),
      row('AP-2', 'received', [taken, ended], 'withdrawn'),
      row('AP-3', 'received', [null, null], null),
      row('AP-4', 'refused', [null, null], null),
      row('AP-5', 'awaiting-payment', [null, null], null),
    ])}`.execute(db);

  await migrate({ ...before, '0007': figures });
  const counted = await db.selectFrom('case_figure').selectAll().orderBy('application').execute();
  const common = { service: 'traffic/renew', channel: 'online', is_timely: null };
  expect(counted.map(({ id: _, ...one }) => one)).toEqual([
    {
      ...{ ...common, application: 'AP-1', received: '2026-02', ended: '2026-03' },
      ...{ days: 28, outcome: 'approved' },
    },
    {
      ...{ ...common, application: 'AP-2', received: '2026-02', ended: null },
      ...{ days: null, outcome: 'withdrawn' },
    },
    {
      ...{ ...common, application: 'AP-3', received: '2026-01', ended: null },
      ...{ days: null, outcome: null },
    },
  ]);
  expect(await db.selectFrom('application').select('feedback_given').execute()).toEqual(
    Array.from({ length: 5 }, () => ({ feedback_given: false })),
  );
  await close();
}, 60_000);
