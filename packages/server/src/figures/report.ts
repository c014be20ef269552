import { formatNumber, resolveNumerals, toNumerals } from '@fanar/arabic';
import type { Figures, Language, ServicePerformance, Text } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import { html, raw } from 'hono/html';
import { readAsked, sectorOf } from './ask.js';
import { figuresOf } from './cell.js';
import { columns } from './dictionary.js';
import { bySector, byService, readTold, type Counting } from './performance.js';
import { monthsBefore, quarterOf, type Quarter } from './quarter.js';
import { reportStyle } from './report-style.js';
import { reportWords, type ReportWords } from './report-words.js';
import { monthOf } from './month.js';

type Html = ReturnType<typeof html>;
type Groups = ServicePerformance['groups'];

/** What a report tells of a quarter, or of the one before. */
interface Told {
  readonly total: Figures;
  readonly sectors: Groups;
  readonly services: Groups;
  readonly withheld: number;
}

interface Written {
  readonly language: Language;
  readonly w: ReportWords;
}

/** The columns that are figures, with the figure of each. */
const figureOf = {
  received: 'received',
  online_percent: 'online',
  ended: 'ended',
  median_days: 'medianDays',
  ninetieth_percentile_days: 'ninetiethDays',
  within_promise_percent: 'withinPromise',
  answers: 'answers',
  satisfied_percent: 'satisfied',
  completed_percent: 'completed',
} as const satisfies Record<string, keyof Figures>;

const shown = columns.flatMap((column) =>
  column.name in figureOf
    ? [{ ...column, figure: figureOf[column.name as keyof typeof figureOf] }]
    : [],
);

/** The report of a quarter as one page that needs nothing else. */
export async function writeReport(
  resources: Counting,
  quarterName: string,
  language: Language,
): Promise<string> {
  const quarter = quarterOf(quarterName);
  const [now, before, { isDemonstration }] = await Promise.all([
    tellOf(resources, quarter.months),
    tellOf(resources, monthsBefore(quarter)),
    resources.knownCells.read(quarter.months),
  ]);
  const written = { language, w: reportWords[language] };
  const isEmpty = Object.keys(now.total).length === 0;
  const main = isEmpty ? html`<p>${written.w.nothing}</p>` : tables(written, now, before);
  const page = html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${written.w.title}: ${nameOf(written, quarter)}</title>
        ${raw(reportStyle)}
      </head>
      <body>
        <main>
          ${opening(resources, written, quarter, isDemonstration)} ${main}
          ${endnotes(resources, written, now)}
        </main>
      </body>
    </html>`;
  return String(await page);
}

async function tellOf(resources: Counting, months: readonly string[]): Promise<Told> {
  const { services } = readAsked(resources);
  const { cells } = await readTold(resources, { months, services });
  return {
    total: figuresOf(cells),
    sectors: bySector(resources.catalogue, cells),
    services: byService(services, cells),
    withheld: cells.reduce((sum, { withheld }) => sum + withheld.length, 0),
  };
}

function opening(
  { now }: Counting,
  written: Written,
  quarter: Quarter,
  isDemonstration: boolean,
): Html {
  const { w, language } = written;
  const [first = '', last = ''] = [quarter.months[0], quarter.months.at(-1)];
  const month = monthOf(now());
  const today = formatDate(fromInstant(now()).date, { language });
  const state = month < first ? w.notBegun : month <= last ? w.running(today) : undefined;
  return html`<h1>${w.title}</h1>
    <p class="quarter">${nameOf(written, quarter)}</p>
    ${isDemonstration ? html`<p class="notice">${w.demonstration}</p>` : ''}
    ${state ? html`<p class="notice">${state}</p>` : ''}`;
}

function tables(written: Written, now: Told, before: Told): Html {
  const { w, language } = written;
  return html`<h2 id="glance">${w.glance}</h2>
    <table class="glance" aria-labelledby="glance">
      <thead>
        <tr>
          <th scope="col">${w.figure}</th>
          <th scope="col">${w.now}</th>
          <th scope="col">${w.before}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          ({ title, figure, type }) =>
            html`<tr>
              <th scope="row">${title[language]}</th>
              <td>${valueOf(language, now.total[figure], type)}</td>
              <td>${valueOf(language, before.total[figure], type)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2 id="sectors">${w.bySector}</h2>
    ${table(
      written,
      'sectors',
      html`<tbody>
        ${rows(written, now.sectors, before.sectors)}
      </tbody>`,
    )}
    <h2 id="services">${w.byService}</h2>
    ${table(written, 'services', servicesBySector(written, now, before))}`;
}

/** It may be wider than a small screen: then it is scrolled, by keys too. */
function table({ w, language }: Written, heading: 'sectors' | 'services', body: unknown): Html {
  const kind = columns.find(({ name }) => `${name}s` === heading);
  return html`<p>${w.legend}</p>
    <div class="table" role="region" aria-labelledby="${heading}" tabindex="0">
      <table class="wide" aria-labelledby="${heading}">
        <thead>
          <tr>
            <th scope="col">${kind?.title[language]}</th>
            ${shown.map(({ title }) => html`<th scope="col">${title[language]}</th>`)}
          </tr>
        </thead>
        ${body}
      </table>
    </div>`;
}

function servicesBySector(written: Written, now: Told, before: Told): unknown {
  return now.sectors.map(({ id, title }) => {
    const own = now.services.filter((one) => sectorOf(one.id) === id);
    if (own.length === 0) return '';
    return html`<tbody>
      <tr>
        <th scope="rowgroup" colspan="${shown.length + 1}">${textOf(written, title)}</th>
      </tr>
      ${rows(written, own, before.services)}
    </tbody>`;
  });
}

function rows(written: Written, now: Groups, before: Groups): unknown {
  const { language, w } = written;
  const earlier = new Map(before.map(({ id, figures }) => [id, figures]));
  return now.map(
    ({ id, title, figures }) =>
      html`<tr>
        <th scope="row">${textOf(written, title)}</th>
        ${shown.map(({ figure, type }) => {
          const was = earlier.get(id)?.[figure];
          return html`<td>
            ${valueOf(language, figures[figure], type)}
            ${
              was === undefined
                ? ''
                : html`<span class="before">${w.was} ${valueOf(language, was, type)}</span>`
            }
          </td>`;
        })}
      </tr>`,
  );
}

function endnotes({ smallest, now }: Counting, { w, language }: Written, told: Told): Html {
  const number = (value: number): string => formatNumber(value, { language });
  const today = formatDate(fromInstant(now()).date, { language });
  return html`<h2>${w.withheld}</h2>
    <p>${w.whyWithheld(number(smallest))}</p>
    <p>${w.howMany(number(told.withheld))}</p>
    <h2>${w.howMade}</h2>
    <p>${w.made} ${w.rounded}</p>
    <p>${w.asTable}</p>
    <dl>
      ${columns.map(
        ({ name, title, meaning }) =>
          html`<dt>${title[language]} <bdi dir="ltr" lang="en">(${name})</bdi></dt>
            <dd>${meaning[language]}</dd>`,
      )}
    </dl>
    <footer><p>${w.madeOn(today)}</p></footer>`;
}

function valueOf(
  language: Language,
  value: number | undefined,
  type: (typeof columns)[number]['type'],
): Html {
  if (value === undefined) return html`—`;
  const text =
    type === 'percent'
      ? formatNumber(value / 100, { language, style: 'percent' })
      : formatNumber(value, { language });
  return html`<bdi>${text}</bdi>`;
}

/** In Arabic where there is no English. */
function textOf({ language }: Written, { ar, en }: Text): Html {
  if (language === 'ar') return html`${ar}`;
  return en === undefined ? html`<span lang="ar" dir="rtl">${ar}</span>` : html`${en}`;
}

function nameOf({ language, w }: Written, { number, months }: Quarter): string {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const year = toNumerals(first.slice(0, 4), resolveNumerals('auto', language));
  const nameOfMonth = (month: string): string =>
    new Intl.DateTimeFormat(language === 'ar' ? 'ar-EG' : 'en-GB', {
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${month}-01T00:00:00Z`));
  return w.quarter(number, year, nameOfMonth(first), nameOfMonth(last));
}
