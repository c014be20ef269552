import type { Coverage, Text } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.js';
import { notLoaded } from '../not-loaded.js';
import type { Refusal } from '../refusal.js';
import { greatestCell, isNowhere, shadeOf } from './coverage.state.js';

/** What coverage is drawn from. */
export interface CoverageView {
  /** Undefined until it is there. */
  readonly coverage: Coverage | undefined;
  /** Whether somebody was asked for it. */
  readonly isAwaited: boolean;
  readonly failure: Refusal | undefined;
  /** Level of the first heading, 1–6. */
  readonly level: number;
  readonly t: (key: string, params?: Params) => string;
  readonly number: (value: number) => string;
  readonly words: (text: Text) => string;
  readonly problem: (failure: Refusal) => string;
  readonly retry: () => void;
}

type District = Coverage['districts'][number];

export function coverageScreen(view: CoverageView): TemplateResult {
  const { coverage, failure, t } = view;
  if (coverage) return html`${failure ? notLoaded(view, failure) : nothing}${told(view, coverage)}`;
  if (failure) return html`${notLoaded(view, failure)}<slot></slot>`;
  const waiting = html`<fanar-skeleton class="awaited" shape="card" label=${t('loading')} count="2">
  </fanar-skeleton>`;
  return html`${view.isAwaited ? waiting : nothing}<slot></slot>`;
}

function told(view: CoverageView, coverage: Coverage): TemplateResult {
  const { t, level } = view;
  const { facilities, cabinets, isDemonstration } = coverage;
  return html`${heading('coverage', level, t('heading'))}
  ${
    isDemonstration
      ? html`<fanar-alert tone="warning" heading=${t('demo')} heading-level=${level + 1}
          ><p>${t('demo-words')}</p></fanar-alert
        >`
      : nothing
  }
  ${
    isNowhere(coverage)
      ? html`<p>${t('none')}</p>`
      : html`<p class="lead">
            ${t('facilities', { count: facilities })} ${t('cabinets', { count: cabinets })}
          </p>
          ${table(view, coverage)} ${byDistrict(view, coverage)}`
  }`;
}

/** Sectors down, districts across: shaded by how many there are, and written out. */
function table(view: CoverageView, { sectors, districts, ...all }: Coverage): TemplateResult {
  const { t, number, words } = view;
  const greatest = greatestCell({ sectors, districts, ...all });
  return html`<table class="wide">
    <caption class="visually-hidden">
      ${t('caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('sector')}</th>
        ${districts.map(({ title }) => html`<th scope="col">${words(title)}</th>`)}
        <th scope="col">${t('all')}</th>
      </tr>
    </thead>
    <tbody>
      ${sectors.map(
        ({ id, title, facilities }) =>
          html`<tr>
            <th scope="row">${words(title)}</th>
            ${districts.map(({ bySector }) => {
              const count = bySector[id] ?? 0;
              return html`<td class="shade-${shadeOf(count, greatest)}">${number(count)}</td>`;
            })}
            <td><strong>${number(facilities)}</strong></td>
          </tr>`,
      )}
    </tbody>
    <tfoot>
      ${totals(view, t('all-buildings'), districts, ({ facilities }) => facilities, all.facilities)}
      ${totals(view, t('all-cabinets'), districts, ({ cabinets }) => cabinets, all.cabinets)}
    </tfoot>
  </table>`;
}

function totals(
  { number }: CoverageView,
  name: string,
  districts: readonly District[],
  countOf: (district: District) => number,
  all: number,
): TemplateResult {
  return html`<tr>
    <th scope="row">${name}</th>
    ${districts.map((district) => html`<td>${number(countOf(district))}</td>`)}
    <td>${number(all)}</td>
  </tr>`;
}

/** The same where there is no room for a table. */
function byDistrict(view: CoverageView, { sectors, districts }: Coverage): TemplateResult {
  const { t, level, number, words } = view;
  return html`<div class="narrow">
    ${districts.map(({ id, title, facilities, cabinets, bySector }) => {
      const present = sectors.filter((sector) => (bySector[sector.id] ?? 0) > 0);
      return html`<section>
        ${heading(`district-${id}`, level + 1, words(title), true)}
        <p>${t('facilities', { count: facilities })} ${t('cabinets', { count: cabinets })}</p>
        <dl>
          ${present.map(
            (sector) =>
              html`<div>
                <dt>${words(sector.title)}</dt>
                <dd>${number(bySector[sector.id] ?? 0)}</dd>
              </div>`,
          )}
        </dl>
      </section>`;
    })}
  </div>`;
}
