import type { ServicePerformance } from '@fanar/contract';
import { html, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { chartsOf, type Chart } from '../charts.js';
import type { PerformanceView } from '../views/view.js';
import { plot, readingOf } from './plot.js';

/** How it went month by month, each chart with its table. */
export function trends(view: PerformanceView, performance: ServicePerformance): TemplateResult {
  const { t, level } = view;
  // One month is no course.
  const charts = performance.months.length > 1 ? chartsOf(performance) : [];
  if (charts.length === 0) return html``;
  return html`<section>
    ${heading('trends', level + 1, t('trends'), true)}
    <div class="charts">${charts.map((chart) => trend(view, chart))}</div>
  </section>`;
}

function trend(view: PerformanceView, chart: Chart): TemplateResult {
  const { t, level, lookedAt } = view;
  const { id, points } = chart;
  const at = lookedAt(chart);
  const point = points[at];
  const [month, ...told] = point ? readingOf(view, chart, point) : [];
  return html`<div class="chart">
    <div class="title" id="${id}-title" role="heading" aria-level=${Math.min(level + 2, 6)}>
      ${t(`${id}-chart`)}
    </div>
    <p class="note" id="${id}-about">${t(`${id}-about`)}</p>
    <div class="screen-only">
      <p class="reading" aria-hidden="true">
        <strong>${month}</strong> ${told.map((words) => html`<span>${words}</span>`)}
      </p>
      ${plot(view, chart, at)}
    </div>
    <fanar-details summary=${t('as-table')}>${table(view, chart)}</fanar-details>
  </div>`;
}

function table({ t, month, figure }: PerformanceView, chart: Chart): TemplateResult {
  const { id, measures, points } = chart;
  return html`<fanar-table narrow="scroll"
    ><table>
      <caption class="visually-hidden">
        ${t(`${id}-chart`)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('month')}</th>
          ${measures.map((measure) => html`<th scope="col">${t(`column-${measure}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${points.map(
          (point) =>
            html`<tr>
              <th scope="row">
                ${point.isRunning ? t('month-running', { month: month(point.month) }) : month(point.month)}
              </th>
              ${measures.map((measure, which) => {
                const value = point.values[which];
                return html`<td>
                  ${value === undefined ? t('not-told') : figure(measure, value)}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table></fanar-table
  >`;
}
