import { createHash } from 'node:crypto';
import type { components } from '@fanar/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownCatalogue } from '../catalogue.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { csvOf } from './csv.js';
import { fillDemonstrationFigures } from './demonstration.js';

type Schemas = components['schemas'];

const title = {
  ar: 'خدمة <b title="x">"خطرة"</b> & غيرها',
  en: 'A <script>bad()</script> & more',
};
const definitions = ownCatalogue.definitions.map((one, at) => (at === 0 ? { ...one, title } : one));

let test: TestServer;
let now: Date;

beforeAll(async () => {
  now = new Date('2026-11-23T08:00:00Z');
  test = await startTestServer({ catalogue: { ...ownCatalogue, definitions }, now: () => now });
  await fillDemonstrationFigures(test.server, { definitions, now });
}, 120_000);
afterAll(() => test.close());

async function report(query: string): Promise<{ text: string; headers: Headers }> {
  const answer = await test.call('GET', `/performance/report?${query}`);
  expect(answer.status).toBe(200);
  return { text: await answer.text(), headers: answer.headers };
}

/** Without what only shows how it runs. */
const plain = (text: string): string => text.replace(/[\p{Bidi_Control}]/gu, '');

describe('the report of a quarter', () => {
  it.each(['ar', 'en'] as const)(
    'needs nothing from elsewhere and admits no script, in %s',
    async (language) => {
      const { text, headers } = await report(`quarter=2026-Q3&language=${language}`);
      expect(headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
      expect(text).toContain(
        `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`,
      );
      expect(text).not.toMatch(
        /https?:|\/\/|\b(src|href|on\w+|style)=|url\(|@import|<script|<link/i,
      );
      const policy = headers.get('Content-Security-Policy') ?? '';
      const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '';
      const digest = createHash('sha256').update(style).digest('base64');
      expect(policy).toContain(`default-src 'none'; style-src 'sha256-${digest}';`);
      expect(policy).not.toContain('unsafe');
      expect(unclosed(text)).toEqual([]);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of text.matchAll(/ aria-labelledby="([^"]+)"/g)) expect(ids).toContain(id);
    },
  );

  it('escapes what a catalogue says', async () => {
    const arabic = await report('quarter=2026-Q3');
    expect(arabic.text).toContain(
      'خدمة &lt;b title=&quot;x&quot;&gt;&quot;خطرة&quot;&lt;/b&gt; &amp; غيرها',
    );
    const english = await report('quarter=2026-Q3&language=en');
    expect(english.text).toContain('A &lt;script&gt;bad()&lt;/script&gt; &amp; more');
  });

  it('tells the figures of the API beside those of the quarter before', async () => {
    const ask = async (months: string) =>
      (await (
        await test.call('GET', `/performance?${months}`)
      ).json()) as Schemas['ServicePerformance'];
    const told = await ask('from=2026-07&to=2026-09');
    const before = await ask('from=2026-04&to=2026-06');
    expect(told.isDemonstration).toBe(true);
    const { text } = await report('quarter=2026-Q3&language=en');
    const cells = plain(text)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    const number = (value = 0): string => value.toLocaleString('en-GB');
    const { total } = told;
    expect(cells).toContain(`Received ${number(total.received)} ${number(before.total.received)}`);
    expect(cells).toContain(`Online ${total.online}% ${before.total.online}%`);
    expect(cells).toContain(`Cells that are left out in this quarter: ${told.withheld}.`);
    const health = told.groups[0]?.figures;
    const healthBefore = before.groups[0]?.figures;
    expect(cells).toContain(
      `Health ${number(health?.received)} was ${number(healthBefore?.received)} ${health?.online}%`,
    );
    expect(cells).toContain('These figures are made up');
    expect(cells).not.toContain('not over');
  });

  it('is in Arabic and its digits by itself', async () => {
    const { text } = await report('quarter=2026-Q3');
    expect(text).toContain('الربع الثالث من عام ٢٠٢٦ (من يوليو إلى سبتمبر)');
    const body = text.slice(text.indexOf('<body>')).replace(/<[^>]+>/g, '');
    expect(body).not.toMatch(/\d/);
  });

  it('says that a quarter runs, has not begun, or has nothing to tell', async () => {
    const running = await report('quarter=2026-Q4');
    expect(running.text).toContain('لم ينتهِ هذا الربع بعد. الأرقام حتى ٢٣ نوفمبر ٢٠٢٦، وستتغير.');
    const later = (await report('quarter=2027-Q1')).text;
    expect(later).toContain('لم يبدأ هذا الربع بعد.');
    const early = (await report('quarter=2020-Q1')).text;
    for (const text of [later, early]) {
      expect(text).toContain('لا توجد أرقام نعرضها لهذا الربع');
      expect(text).not.toContain('<table');
    }
    expect(early).not.toContain('لم يبدأ');
  });

  it('is a table too', async () => {
    const { text, headers } = await report('quarter=2026-Q3&format=csv');
    expect(headers.get('Content-Disposition')).toBe(
      'attachment; filename="fanar-figures-2026-Q3.csv"',
    );
    const same = await test.call('GET', '/performance/table?from=2026-07&to=2026-09');
    expect(await same.text()).toBe(text);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + definitions.length * 3);
  });
});

describe('the table', () => {
  it('has the columns of the dictionary, and is empty where too few are', async () => {
    const table = await test.call('GET', '/performance/table');
    expect(table.headers.get('Content-Type')).toContain('text/csv; charset=utf-8');
    const [head = [], ...lines] = parse(await table.text());
    const dictionary = await test.call('GET', '/performance/dictionary');
    const { items } = (await dictionary.json()) as { items: Schemas['DataColumn'][] };
    expect(head).toEqual(items.map(({ name }) => name));
    for (const { title, meaning } of items) {
      for (const text of [title, meaning]) {
        expect(text.ar).toMatch(/\p{Script=Arabic}/u);
        expect(text.en).not.toMatch(/\p{Script=Arabic}/u);
      }
    }
    const answer = await test.call('GET', '/performance');
    const { withheld } = (await answer.json()) as Schemas['ServicePerformance'];
    const counts = ['received', 'ended', 'answers'].map((name) => head.indexOf(name));
    const empty = lines.flatMap((line) => counts.filter((at) => line[at] === ''));
    expect(empty.length).toBeGreaterThan(0);
    expect(empty).toHaveLength(withheld);
    expect(lines.every((line) => line.length === head.length)).toBe(true);
  });

  it('quotes what needs it, and makes no formula', () => {
    const lines = [
      ['a,b', 'say "so"', 'two\r\nlines', undefined, 7],
      ['=1+1', '+2', '-3', '@x', -4],
    ];
    const text = csvOf(lines);
    expect(parse(text)).toEqual([
      ['a,b', 'say "so"', 'two\r\nlines', '', '7'],
      ["'=1+1", "'+2", "'-3", "'@x", '-4'],
    ]);
  });
});

describe('figures for demonstration', () => {
  it('are made once, of every service and month, with days that become fewer', async () => {
    const { db } = test.server;
    const size = async () =>
      (await sql<{ size: number }>`select count(*)::int as size from case_figure`.execute(db))
        .rows[0]?.size ?? 0;
    const before = await size();
    expect(before).toBeGreaterThan(20_000);
    await fillDemonstrationFigures(test.server, { definitions, now });
    expect(await size()).toBe(before);
    const ask = async (month: string) => {
      const answer = await test.call('GET', `/performance?from=${month}&to=${month}`);
      return (await answer.json()) as Schemas['ServicePerformance'];
    };
    const [first, last] = [await ask('2025-10'), await ask('2026-10')];
    expect(last.total.medianDays).toBeLessThan(first.total.medianDays ?? 0);
    expect(last.total.online).toBeGreaterThan(first.total.online ?? 0);
    expect(last.total.withinPromise).toBeGreaterThan(first.total.withinPromise ?? 0);
    for (const { id, figures } of last.groups) {
      expect(Object.keys(figures).length, id).toBeGreaterThan(3);
    }
  });
});

describe('coverage', () => {
  it('is of 652 buildings and 230 cabinets, by sector and district', async () => {
    const coverage = (await (await test.call('GET', '/coverage')).json()) as Schemas['Coverage'];
    expect([coverage.facilities, coverage.cabinets]).toEqual([652, 230]);
    expect(coverage.isDemonstration).toBe(true);
    const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
    const { sectors, districts } = coverage;
    expect(sum(sectors.map(({ facilities }) => facilities))).toBe(652);
    expect(sum(districts.map(({ facilities }) => facilities))).toBe(652);
    expect(sum(districts.map(({ cabinets }) => cabinets))).toBe(230);
    for (const { bySector, facilities } of districts) {
      expect(sum(Object.values(bySector))).toBe(facilities);
    }
    for (const { id, facilities } of sectors) {
      expect(sum(districts.map(({ bySector }) => bySector[id] ?? 0)), id).toBe(facilities);
    }
  });
});

/** Elements that are not closed where they should be; all of the report's are, but for the empty one. */
function unclosed(text: string): string[] {
  const open: string[] = [];
  for (const [, end, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === 'meta') continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

/** CSV read back. Source: RFC 4180. */
function parse(text: string): string[][] {
  const lines: string[][] = [];
  const value = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let line: string[] = [];
  for (let found = value.exec(text); found; found = value.exec(text)) {
    const [, written = '', end] = found;
    line.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
