import type { ServicePerformance } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import type { Refusal } from '../../refusal.js';
import { headlines } from '../figure-words.js';
import { isEmpty } from '../service-performance.state.js';
import { controls, scopeOf, spanText } from './controls.js';
import type { ChartViews, PerformanceView } from './view.js';

export function performanceScreen(view: PerformanceView): TemplateResult {
  const { performance, failure } = view;
  const notice = failure ? failed(view, failure) : nothing;
  if (performance) return html`${controls(view)}${notice}${figures(view, performance)}`;
  if (failure) return html`${controls(view)}${notice}<slot></slot>`;
  return html`${view.isAwaited ? html`${controls(view)}${loading(view)}` : nothing}<slot></slot>`;
}

/** As tall as what comes in its place. */
function loading({ t }: PerformanceView): TemplateResult {
  return html`<fanar-skeleton class="awaited" shape="card" label=${t('loading')} count="4">
  </fanar-skeleton>`;
}

function failed(view: PerformanceView, failure: Refusal): TemplateResult {
  const { t, level, actions } = view;
  return html`<fanar-alert
    tone="danger"
    announce="polite"
    heading=${t('failed')}
    heading-level=${level}
  >
    ${reason(view, failure)}
    <fanar-button variant="secondary" @click=${actions.retry}>${t('retry')}</fanar-button>
  </fanar-alert>`;
}

/** Why, and how long to wait where the server says so. */
function reason({ t, problem }: PerformanceView, failure: Refusal): TemplateResult {
  const { retryAfter } = failure;
  const wait = retryAfter === undefined ? '' : ` ${t('retry-in', { count: retryAfter })}`;
  return html`<p>${problem(failure)}${wait}</p>`;
}

function figures(view: PerformanceView, performance: ServicePerformance): TemplateResult {
  const { t, level, isOld } = view;
  return html`<div class=${isOld ? 'figures old' : 'figures'} aria-busy=${isOld}>
    ${heading('figures', level, scopeOf(view))}
    <p class="span">${spanText(view, performance)}</p>
    ${
      performance.isDemonstration
        ? html`<fanar-alert tone="warning" heading=${t('demo')} heading-level=${level + 1}
            ><p>${t('demo-words')}</p></fanar-alert
          >`
        : nothing
    }
    ${isEmpty(performance) ? empty(view, performance) : told(view, performance)}
    ${notes(view, performance)}
  </div>`;
}

function empty({ t }: PerformanceView, { withheld }: ServicePerformance): TemplateResult {
  return html`<p><strong>${t('none')}</strong></p>
    <p>${t(withheld > 0 ? 'none-few' : 'none-advice')}</p>`;
}

function told(view: PerformanceView, performance: ServicePerformance): TemplateResult {
  const { t } = view;
  return html`<dl class="headlines">
      ${headlines(performance.total, view).map(
        ({ id, value, words }) =>
          html`<div class="headline">
            <dt>${t(`${id}-heading`)}</dt>
            <dd class="value">${value}</dd>
            ${words.map((sentence) => html`<dd>${sentence}</dd>`)}
          </div>`,
      )}
    </dl>
    ${late(view, 'trend-space', ({ trends }) => trends(view, performance))}
    ${
      performance.groups.length > 0
        ? late(view, 'comparison-space', ({ comparison }) => comparison(view, performance))
        : nothing
    }
    ${saving(view)}`;
}

/** What is drawn by code that is fetched when it is wanted; its place is kept. */
function late(
  { readiness, charts, t, actions }: PerformanceView,
  place: string,
  draw: (code: ChartViews) => TemplateResult,
): TemplateResult {
  if (readiness === 'ready' && charts) return draw(charts);
  if (readiness === 'loading') return html`<div class="${place} no-print"></div>`;
  return html`<p role="alert">${t('part-failed')}</p>
    <fanar-button variant="secondary" @click=${actions.retryPart}>${t('retry')}</fanar-button>`;
}

function saving(view: PerformanceView): TemplateResult {
  const { t, level, hasTable, isSaving, trouble, actions, dictionary } = view;
  return html`<section class="no-print">
    ${heading('data', level + 1, t('data'), true)}
    ${
      trouble
        ? html`<fanar-alert
            tone="danger"
            announce="polite"
            heading=${t('not-saved')}
            heading-level=${level + 2}
            >${reason(view, trouble)}</fanar-alert
          >`
        : nothing
    }
    <p>${t('data-words')}</p>
    <p class="actions">
      ${
        hasTable
          ? html`<fanar-button variant="secondary" ?busy=${isSaving} @click=${actions.saveTable}
              >${t('save-table')}</fanar-button
            >`
          : nothing
      }
      <fanar-button variant="secondary" @click=${actions.saveFigures}
        >${t('save-figures')}</fanar-button
      >
    </p>
    ${dictionary.isOffered && view.readiness === 'ready' ? view.charts?.dictionary(view) : nothing}
  </section>`;
}

/** What is not told, and how old what is told is. */
function notes(view: PerformanceView, performance: ServicePerformance): TemplateResult {
  const { t, month, moment } = view;
  const { withheld, smallest, isRunning, to, updatedAt } = performance;
  return html`<ul class="notes">
    ${
      withheld > 0
        ? html`<li>
            ${t('withheld', { count: withheld, smallest: t('fewest', { count: smallest }) })}
          </li>`
        : nothing
    }
    ${isRunning ? html`<li>${t('running', { month: month(to) })}</li>` : nothing}
    <li>${t('updated', moment(updatedAt))}</li>
  </ul>`;
}
