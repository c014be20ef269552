import type { Figures, ServicePerformance } from '@fanar/contract';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownCatalogue } from '../catalogue.js';
import { figureMonths, fillFigures } from '../testing/many-figures.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const services = ownCatalogue.definitions.map(({ id }) => id);
const sectors = ownCatalogue.sectors.map(({ id }) => id);
const smallest = 10;
/** The month of the clock. */
const running = '2026-11';

interface Filter {
  readonly sector?: string;
  readonly service?: string;
  readonly from: string;
  readonly to: string;
}

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer({ catalogue: ownCatalogue });
  await fillFigures(test.server.db, services, 200_000);
}, 300_000);
afterAll(() => test.close());

async function ask(filter: Partial<Filter>): Promise<ServicePerformance> {
  const query = new URLSearchParams({ ...filter });
  const answer = await test.call('GET', `/performance?${query.toString()}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as ServicePerformance;
}

/** The rows of a kind that lie in cells which are told, and what the filter leaves of them. */
const rowsOf = (table: 'case_figure' | 'feedback', month: string, filter: Filter, when = 'true') =>
  sql`(
    select *, split_part(service, '/', 1) as sector, ${sql.ref(month)} as counted,
      count(*) filter (where ${sql.raw(when)}) over (partition by service, ${sql.ref(month)}) as many
    from ${sql.table(table)}
    where ${sql.ref(month)} between ${filter.from} and ${filter.to}
      and (${filter.service ?? null}::text is null or service = ${filter.service ?? null})
      and (${filter.sector ?? null}::text is null
        or split_part(service, '/', 1) = ${filter.sector ?? null})
  ) as one where many >= ${smallest} and (${sql.raw(when)})`;

const grouped = sql`grouping sets ((), (counted), (sector), (service))`;
const share = (part: string) =>
  sql`round(100.0 * count(*) filter (where ${sql.raw(part)}) / nullif(count(*), 0))::int`;

type Row = Figures & { counted: string | null; sector: string | null; service: string | null };

/** The figures by what they are of, read from the rows without what the server reads them with. */
async function readDirectly(filter: Filter): Promise<Map<string, Figures>> {
  const parts = [
    sql<Row>`select counted, sector, service, count(*)::int as received,
      ${share("channel = 'online'")} as online
      from ${rowsOf('case_figure', 'received', filter)} group by ${grouped}`,
    sql<Row>`select counted, sector, service, count(*)::int as ended,
      percentile_disc(0.5) within group (order by days) as "medianDays",
      percentile_disc(0.9) within group (order by days) as "ninetiethDays"
      from ${rowsOf('case_figure', 'ended', filter)} group by ${grouped}`,
    sql<Row>`select counted, sector, service, ${share('is_timely')} as "withinPromise"
      from ${rowsOf('case_figure', 'ended', filter, 'is_timely is not null')} group by ${grouped}`,
    sql<Row>`select counted, sector, service, count(*)::int as answers,
      ${share('satisfaction >= 4')} as satisfied
      from ${rowsOf('feedback', 'month', filter)} and counted < ${running} group by ${grouped}`,
    sql<Row>`select counted, sector, service, ${share("is_done = 'yes'")} as completed
      from ${rowsOf('feedback', 'month', filter, 'is_done is not null')} and counted < ${running}
      group by ${grouped}`,
  ];
  const found = new Map<string, Figures>();
  for (const part of parts) {
    const { rows } = await part.execute(test.server.db);
    for (const { counted, sector, service, ...figures } of rows) {
      const key = counted ?? sector ?? service ?? 'total';
      // Nothing at all is one row of the empty group.
      if (Object.values(figures).every((value) => value === null || value === 0)) continue;
      found.set(key, { ...found.get(key), ...figures });
    }
  }
  return found;
}

function groupsOf({ sector, service }: Filter): readonly string[] {
  if (service !== undefined) return [];
  return sector === undefined ? sectors : services.filter((id) => id.startsWith(`${sector}/`));
}

const filters: readonly Filter[] = [
  { from: '2025-12', to: running },
  { from: '2025-09', to: '2026-10' },
  { from: '2026-07', to: '2026-09', sector: 'courts' },
  { from: '2025-09', to: running, sector: 'technology-centres' },
  { from: '2026-01', to: '2026-06', service: services[0] ?? '' },
  { from: '2025-09', to: running, service: services[20] ?? '' },
  { from: '2024-01', to: '2024-12' },
];

describe('figures of 200,000 cases', () => {
  it.each(filters)(
    'are what the rows say: %o',
    async (filter) => {
      const told = await ask(filter);
      const direct = await readDirectly(filter);
      expect(told.total).toEqual(direct.get('total') ?? {});
      for (const { month, figures } of told.months) {
        expect(figures, month).toEqual(direct.get(month) ?? {});
      }
      for (const { id, figures } of told.groups) expect(figures, id).toEqual(direct.get(id) ?? {});
      expect(told.groups.map(({ id }) => id)).toEqual(groupsOf(filter));
    },
    60_000,
  );

  it('have days by nearest rank', async () => {
    const filter = { from: '2026-01', to: '2026-10', sector: 'health' };
    const { total } = await ask(filter);
    const { rows } = await sql<{ days: number }>`
      select days from ${rowsOf('case_figure', 'ended', filter)}`.execute(test.server.db);
    const days = Uint32Array.from(rows, (row) => row.days).sort();
    expect(days.length).toBeGreaterThan(1000);
    expect(total.ended).toBe(days.length);
    expect(total.medianDays).toBe(days[Math.ceil(days.length / 2) - 1]);
    expect(total.ninetiethDays).toBe(days[Math.ceil(days.length * 0.9) - 1]);
  });

  it('leave out cells that are too small, and say how many', async () => {
    const filter = { from: '2025-09', to: running };
    const { withheld, isRunning } = await ask(filter);
    const small = async (table: 'case_figure' | 'feedback', month: string) => {
      const { rows } = await sql<{ cells: number }>`
        select count(*)::int as cells from (
          select 1 from ${sql.table(table)} where ${sql.ref(month)} is not null
          group by service, ${sql.ref(month)}
          having count(*) < ${smallest} or (${table} = 'feedback' and ${sql.ref(month)} = ${running})
        ) as small`.execute(test.server.db);
      return rows[0]?.cells ?? 0;
    };
    const counts = [
      await small('case_figure', 'received'),
      await small('case_figure', 'ended'),
      await small('feedback', 'month'),
    ];
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(withheld).toBe(counts.reduce((sum, one) => sum + one));
    expect(isRunning).toBe(true);
  });
});

/** A part of a range, and the range. */
const rangeAndPart = fc
  .array(fc.nat(figureMonths.length - 1), { minLength: 4, maxLength: 4 })
  .map((drawn) => {
    const [a = 0, b = 0, c = 0, d = 0] = [...drawn].sort((one, other) => one - other);
    const at = (month: number): string => figureMonths[month] ?? '';
    return { whole: { from: at(a), to: at(d) }, part: { from: at(b), to: at(c) } };
  });
/** What is asked for, and what is asked for within it. */
const kindAndPart = fc.constantFrom(...services).chain((service) => {
  const sector = service.split('/')[0] ?? '';
  return fc.constantFrom(
    ...[{}, { sector }, { service }].flatMap((whole, at, all) =>
      all.slice(at).map((part) => ({ whole, part })),
    ),
  );
});
const counts = ['received', 'ended', 'answers'] as const;

describe('what two answers differ by', () => {
  it('is nothing, or no fewer than are told of', async () => {
    await fc.assert(
      fc.asyncProperty(rangeAndPart, kindAndPart, async (months, kind) => {
        const whole = await ask({ ...months.whole, ...kind.whole });
        const part = await ask({ ...months.part, ...kind.part });
        for (const count of counts) {
          const difference = (whole.total[count] ?? 0) - (part.total[count] ?? 0);
          expect(difference === 0 || difference >= smallest, `${count} ${difference}`).toBe(true);
          const ofMonths = whole.months.map(({ figures }) => figures[count] ?? 0);
          expect(ofMonths.reduce((sum, one) => sum + one)).toBe(whole.total[count] ?? 0);
          for (const one of ofMonths) expect(one === 0 || one >= smallest).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('is made of the lines of the table, whatever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(rangeAndPart, kindAndPart, async ({ whole: range }, { whole }) => {
        const filter = { ...range, ...whole };
        const { total, groups } = await ask(filter);
        const query = new URLSearchParams(filter).toString();
        const table = await (await test.call('GET', `/performance/table?${query}`)).text();
        const [head = '', ...lines] = table.trimEnd().split('\r\n');
        for (const count of counts) {
          const at = head.split(',').indexOf(count);
          const values = lines.map((line) => Number(line.split(',')[at]));
          const sum = values.reduce((all, one) => all + one, 0);
          expect(sum).toBe(total[count] ?? 0);
          for (const value of values) expect(value === 0 || value >= smallest).toBe(true);
          if (groups.length === 0) continue;
          const ofGroups = groups.map(({ figures }) => figures[count] ?? 0);
          expect(ofGroups.reduce((all, one) => all + one)).toBe(sum);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
