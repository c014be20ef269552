import { Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { connect } from '../connect.js';
import { emptyDatabase } from '../../testing/empty-database.js';
import { first } from './0001-first.js';
import { serviceForms } from './0002-service-forms.js';
import { appointments } from './0004-appointments.js';

it('carries appointments over, each a visit with its place and a history', async () => {
  const { db, close } = await connect({ template: await emptyDatabase() });
  const before = { '0001': first, '0002': serviceForms };
  const migrate = async (migrations: object) => {
    const getMigrations = () => Promise.resolve(migrations as typeof before);
    const { error } = await new Migrator({ db, provider: { getMigrations } }).migrateToLatest();
    expect(error).toBeUndefined();
  };
  await migrate(before);
  const row = (reference: string, date: string, time: string) => sql`
    (${reference}, 'hash', gen_random_uuid(), 'traffic/renew', 'one', ${date}, ${time}, 15, 'ar',
      'sealed', now())`;
  await sql`insert into appointment (reference, key_hash, hold, service, office, date, time, minutes,
      language, person, created_at)
    values ${sql.join([
      row('BK-1', '2026-11-24', '09:00'),
      row('BK-2', '2026-11-24', '09:00'),
      row('BK-3', '2026-11-24', '13:45'),
      row('BK-4', '2026-11-25', '09:00'),
    ])}`.execute(db);

  await migrate({ ...before, '0004': appointments });
  const days = await db.selectFrom('day_load').selectAll().orderBy('date').execute();
  const places = days.map(({ booked }) => (JSON.parse(booked) as unknown[]).sort());
  expect(places).toEqual([
    [
      [540, 15, 2],
      [825, 15, 1],
    ],
    [[540, 15, 1]],
  ]);
  expect(days.map(({ pool, date, held }) => [pool, date, held])).toEqual([
    ['one', '2026-11-24', '[]'],
    ['one', '2026-11-25', '[]'],
  ]);
  const kept = await db.selectFrom('appointment').selectAll().orderBy('reference').execute();
  expect(kept[0]).toMatchObject({ pool: 'one', office: 'one', status: 'booked', revision: 0 });
  expect(JSON.parse(kept[0]?.visit ?? '')).toEqual({ services: [{ service: 'traffic/renew' }] });
  const events = await db
    .selectFrom('appointment_event')
    .select(['act', 'reference', 'time'])
    .orderBy('reference')
    .execute();
  expect(events.map(({ act, reference, time }) => `${act} ${reference} ${time}`)).toEqual([
    'booked BK-1 09:00',
    'booked BK-2 09:00',
    'booked BK-3 13:45',
    'booked BK-4 09:00',
  ]);
  await close();
}, 60_000);
