import { readAsked } from '../figures/ask.js';
import { coverageOf } from '../figures/coverage.js';
import { columns } from '../figures/dictionary.js';
import { readPerformance } from '../figures/performance.js';
import { quarterOf } from '../figures/quarter.js';
import { writeReport } from '../figures/report.js';
import { reportPolicy } from '../figures/report-style.js';
import { readTable, tableOf } from '../figures/table.js';
import { steadyJson, taggedJson } from '../http/etag.js';
import type { RoutesOf } from '../http/router.js';
import type { Resources } from '../resources.js';

type PerformanceOperation =
  | 'getPerformance'
  | 'getPerformanceTable'
  | 'getDataDictionary'
  | 'getPerformanceReport'
  | 'getCoverage';

/** Public and the same for everyone; a cache asks again each time, which costs a 304. */
const shared = { 'Cache-Control': 'public, no-cache' };

/** Figures that tell of nobody. */
export function performanceRoutes(resources: Resources): RoutesOf<PerformanceOperation> {
  const dictionary = steadyJson(() => ({ items: columns }), shared);
  const coverage = steadyJson(() => coverageOf(resources.catalogue), shared);
  return {
    async getPerformance({ query, header }) {
      const figures = await readPerformance(resources, query);
      return taggedJson(figures, header?.['If-None-Match'], shared);
    },

    getPerformanceTable: ({ query }) => readTable(resources, query),

    getDataDictionary: ({ c }) => dictionary(c),

    async getPerformanceReport({ c, query: { quarter, language = 'ar', format } }) {
      if (format === 'csv') {
        const asked = { ...readAsked(resources), months: quarterOf(quarter).months };
        return tableOf(resources, asked, `fanar-figures-${quarter}.csv`);
      }
      c.header('Content-Security-Policy', reportPolicy);
      return c.html(await writeReport(resources, quarter, language));
    },

    getCoverage: ({ c }) => coverage(c),
  };
}
