import { iconBack, iconForward } from '@fanar/elements/icons';
import { addDays } from '@fanar/egypt';
import { html, nothing, type TemplateResult } from 'lit';
import { currentMonth, nextBookable, previousBookable } from '../appointment-picker.state.js';
import { canStep, hasBookable, type Period, periodAt, stepFrom } from '../period.js';
import { dayList } from './day-list.js';
import { monthCalendar } from './month-calendar.js';
import { heading } from '../../heading.js';
import { loadFailed, loading } from './parts.js';
import type { PickerView } from './view.js';

/** Choosing a day: a week as a list, or a month as a grid. */
export function days(view: PickerView): TemplateResult {
  const { t, state } = view;
  return html`
    <section class="days">
      ${heading('days-heading', view.level, t('days-heading'))}
      ${state.cursor === undefined ? opening(view) : calendar(view, state.cursor)}
    </section>
  `;
}

function opening(view: PickerView): TemplateResult {
  const { t, state, actions } = view;
  const failed = Object.values(state.months).find((page) => page.status === 'failed');
  return failed
    ? loadFailed(view, t('days-failed'), failed.failure, actions.retry)
    : loading(t('days-loading'));
}

function calendar(view: PickerView, cursor: string): TemplateResult {
  const { t, layout, state, actions } = view;
  const page = currentMonth(state);
  const period = periodAt(layout === 'list' ? 'week' : 'month', cursor);
  const other = layout === 'list' ? 'grid' : 'list';
  return html`
    ${layout === 'list' ? weekBar(view, period, cursor) : monthCalendar(view, cursor)}
    ${
      page.status === 'failed'
        ? loadFailed(view, t('days-failed'), page.failure, () => actions.showDate(cursor))
        : layout === 'list'
          ? dayList(view, period)
          : nothing
    }
    ${page.status === 'loading' ? loading(t('days-loading')) : nothing}
    ${page.status === 'ready' && !hasBookable(state, period) ? emptyPeriod(view, period) : nothing}
    <p class="ways no-print">
      <button class="link" type="button" @click=${() => actions.setLayout(other)}>
        ${layout === 'list' ? t('show-calendar') : t('show-list')}
      </button>
      ${
        view.canWait
          ? html`<button class="link" type="button" @click=${actions.wait}>${t('wait')}</button>`
          : nothing
      }
    </p>
    ${view.waitList}
  `;
}

function weekBar(view: PickerView, period: Period, cursor: string): TemplateResult {
  const { t, date } = view;
  return html`<div class="toolbar">
    ${stepper(view, period, cursor, -1)}
    <p class="period" id="period" aria-live="polite">
      ${t('week', { from: date(period.from), to: date(period.to) })}
    </p>
    ${stepper(view, period, cursor, 1)}
  </div>`;
}

function stepper(
  { t, state, actions }: PickerView,
  period: Period,
  cursor: string,
  step: 1 | -1,
): TemplateResult {
  const possible = canStep(state, period, step);
  const target = stepFrom(cursor, step, state.today ?? cursor);
  return html`<button
    class="step"
    type="button"
    aria-disabled=${possible ? 'false' : 'true'}
    @click=${() => possible && actions.showDate(target)}
    @pointerenter=${() => possible && actions.prepare(target)}
    @focus=${() => possible && actions.prepare(target)}
  >
    ${step === 1 ? iconForward() : iconBack()}
    <span class="visually-hidden">${t(step === 1 ? 'next-week' : 'previous-week')}</span>
  </button>`;
}

/** A week or month without anything free says so, and leads to the nearest days that have. */
function emptyPeriod(view: PickerView, { kind, from, to }: Period): TemplateResult {
  const { t, state } = view;
  const next = nextBookable(state, addDays(to, 1));
  const previous = previousBookable(state, addDays(from, -1));
  if (next === undefined && previous === undefined) {
    return html`<p class="none">${t('none-at-all')}</p>`;
  }
  return html`
    <p class="none">${t(kind === 'week' ? 'none-in-week' : 'none-in-month')}</p>
    ${jump(view, 'earliest', next)} ${jump(view, 'latest-before', previous)}
  `;
}

function jump({ t, date, actions }: PickerView, key: string, target: string | undefined) {
  if (target === undefined) return nothing;
  return html`<p>
    <button class="link" type="button" @click=${() => actions.showDate(target)}>
      ${t(key, { date: date(target, 'full') })}
    </button>
  </p>`;
}
