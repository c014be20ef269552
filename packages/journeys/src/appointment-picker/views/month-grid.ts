import { WEEK } from '@fanar/egypt';
import { html, nothing, type TemplateResult } from 'lit';
import { type Day, isBookable } from '../appointment-picker.state.js';
import { monthOf, type Week, weeksOf } from '../month-grid.state.js';
import { dayState } from './parts.js';
import type { PickerView } from './view.js';

/** The month as the date grid of the ARIA Authoring Practices: one tab stop, moved by arrows. */
export function monthGrid(view: PickerView, cursor: string): TemplateResult {
  return html`
    <table class="grid" role="grid" aria-labelledby="period" @keydown=${view.actions.onGridKey}>
      <thead>
        <tr>
          ${WEEK.days.map(
            (day) => html`
              <th scope="col">
                <span aria-hidden="true">${view.weekday(day, 'short')}</span>
                <span class="visually-hidden">${view.weekday(day, 'long')}</span>
              </th>
            `,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeksFrom(cursor, view.state.today).map(
          (week) =>
            html`<tr>
              ${week.map((date) =>
                date === undefined ? html`<td></td>` : cell(view, date, date === cursor),
              )}
            </tr>`,
        )}
      </tbody>
    </table>
    ${whyNot(view, cursor)}
  `;
}

/** The weeks of the month, without those that are over. */
function weeksFrom(cursor: string, today = ''): readonly Week[] {
  const isOver = (week: Week) => week.every((date) => date === undefined || date < today);
  return weeksOf(monthOf(cursor)).filter((week) => !isOver(week));
}

function cell(view: PickerView, date: string, current: boolean): TemplateResult {
  const { state, actions } = view;
  const day = state.days[date];
  const bookable = isBookable(day);
  return html`<td aria-selected=${date === state.date ? 'true' : 'false'}>
    <button
      class="cell"
      type="button"
      id="day-${date}"
      tabindex=${current ? 0 : -1}
      aria-disabled=${bookable ? 'false' : 'true'}
      aria-current=${date === state.today ? 'date' : nothing}
      @click=${() => (bookable ? actions.chooseDate(date) : actions.showDate(date))}
    >
      <span class="number" aria-hidden="true">${view.date(date, 'day')}</span>
      <span class="free" aria-hidden="true">${brief(view, day)}</span>
      <span class="visually-hidden">${fullName(view, date, day)}</span>
    </button>
  </td>`;
}

/** Why the day stood on cannot be booked; heard already as part of its name. */
function whyNot(view: PickerView, date: string): TemplateResult | typeof nothing {
  const day = view.state.days[date];
  if (!day || isBookable(day)) return nothing;
  return html`<p class="note" aria-hidden="true">${fullName(view, date, day)}</p>`;
}

function fullName(view: PickerView, date: string, day: Day | undefined): string {
  const name = view.date(date, 'full');
  return day ? view.t('day-name', { date: name, state: dayState(view, day) }) : name;
}

function brief({ t }: PickerView, day: Day | undefined): string {
  if (isBookable(day)) return t('free-short', { count: day?.free ?? 0 });
  if (day?.state === 'closed') return t('day-closed');
  return day?.state === 'open' || day?.state === 'full' ? t('day-full') : '';
}
