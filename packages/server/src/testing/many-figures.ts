import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.js';

/** Months of {@link fillFigures}. */
export const figureMonths = Array.from({ length: 15 }, (_, at) =>
  new Date(Date.UTC(2025, 8 + at, 1)).toISOString().slice(0, 7),
);

/**
 * Counted cases and answers, so many of a few services and so few of others that some cells are
 * too small to tell of. The same each time.
 */
export async function fillFigures(
  db: Kysely<Database>,
  services: readonly string[],
  cases: number,
): Promise<void> {
  const ids = sql`array[${sql.join(services)}]::text[]`;
  const months = sql`array[${sql.join(figureMonths)}]::text[]`;
  const one = (list: typeof ids, length: number, draw: string) =>
    sql`(${list})[1 + floor((${sql.raw(draw)}) * ${length}::int)]`;
  const service = one(ids, services.length, '1 - power(random(), 0.2)');
  const month = (draw: string) => one(months, figureMonths.length, draw);
  await db.transaction().execute(async (tx) => {
    await sql`select setseed(0.25)`.execute(tx);
    await sql`
      insert into case_figure (service, channel, received, ended, days, is_timely, outcome)
      select service, case when chance < 0.7 then 'online' else 'counter' end, received,
        case when days is not null then greatest(received, ended) end, days,
        case when luck < 0.95 then days < 12 end,
        case when days is not null then 'approved' when luck < 0.1 then 'withdrawn' end
      from (
        select ${service} as service, random() as chance, random() as luck,
          ${month('power(random(), 1.4)')} as received,
          ${month('power(random(), 0.8)')} as ended,
          case when random() < 0.85 then floor(power(random(), 2) * 45)::int end as days
        from generate_series(1, ${cases}::int)
      ) as drawn`.execute(tx);
    await sql`
      insert into feedback (service, month, satisfaction, is_done, hardest)
      select ${service}, ${month('random()')},
        1 + floor(sqrt(random()) * 5)::int,
        (array['yes', 'partly', 'no', null])[1 + floor(power(random(), 2) * 4)],
        (array['words', 'waiting', null])[1 + floor(random() * 3)]
      from generate_series(1, ${Math.floor(cases / 20)}::int)`.execute(tx);
  });
}
