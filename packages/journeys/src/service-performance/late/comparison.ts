import type { ServicePerformance } from '@fanar/contract';
import type { FanarSelect } from '@fanar/elements/select';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { axisFor, barsOf, type Bar } from '../charts.js';
import { isShare, MEASURES, sectorIn, type Measure } from '../service-performance.state.js';
import type { PerformanceView } from '../views/view.js';

/** What is usual is no choice, so that the list needs no line for none. */
const valueOf = (measure: Measure): string => (measure === MEASURES[0] ? '' : measure);

/** Sectors or services side by side, by one figure; all figures stand in the table. */
export function comparison(view: PerformanceView, performance: ServicePerformance): TemplateResult {
  const { t, level, measure, wanted, actions } = view;
  const bars = barsOf(performance, measure);
  const kind = sectorIn(wanted) ? 'services' : 'sectors';
  return html`<section>
    ${heading('comparison', level + 1, t(`compare-${kind}`), true)}
    <div class="controls no-print">
      <fanar-select
        label=${t('compare-by')}
        unmarked
        .options=${MEASURES.map((one) => ({ value: valueOf(one), label: t(`column-${one}`) }))}
        .value=${valueOf(measure)}
        @change=${({ currentTarget }: Event) =>
          actions.compareBy((currentTarget as FanarSelect).value)}
      ></fanar-select>
    </div>
    <p class="note by" id="comparison-by">${t(`column-${measure}`)}</p>
    <ul class="bars" role="list" aria-labelledby="comparison" aria-describedby="comparison-by">
      ${rows(view, bars, measure)}
    </ul>
    <fanar-details summary=${t('as-table')}
      >${table(view, bars, t(`compare-${kind}`))}</fanar-details
    >
  </section>`;
}

function rows(
  { isRtl, t, words, figure }: PerformanceView,
  bars: readonly Bar[],
  measure: Measure,
) {
  const known = bars.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const { max } = axisFor(known, isShare(measure));
  return bars.map(({ title, value }) => {
    const wide = value === undefined ? 0 : (value / max) * 100;
    return html`<li>
      <span>${words(title)}</span>
      <strong>${value === undefined ? t('not-told') : figure(measure, value)}</strong>
      <svg class="rod" aria-hidden="true">
        <rect class="track" width="100%" height="100%" />
        ${
          value === undefined
            ? nothing
            : svg`<rect class="filled" x="${isRtl ? 100 - wide : 0}%" width="${wide}%" height="100%" />`
        }
      </svg>
    </li>`;
  });
}

function table(
  { t, words, figure }: PerformanceView,
  bars: readonly Bar[],
  caption: string,
): TemplateResult {
  return html`<fanar-table
    ><table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('name')}</th>
          ${MEASURES.map((measure) => html`<th scope="col">${t(`column-${measure}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${bars.map(
          ({ title, figures }) =>
            html`<tr>
              <th scope="row">${words(title)}</th>
              ${MEASURES.map((measure) => {
                const value = figures[measure];
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
