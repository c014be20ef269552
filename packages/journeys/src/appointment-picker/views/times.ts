import type { OfficeSlot } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import { officeOf } from '../appointment-picker.state.js';
import { groupsOf, type PartOfDay } from '../time-groups.js';
import { heading } from '../../heading.js';
import { loadFailed, loading } from './parts.js';
import type { PickerView } from './view.js';

/** Choosing a time of the chosen day. */
export function times(view: PickerView, date: string): TemplateResult {
  const { t, words, state, actions } = view;
  const { slots } = state;
  const free = slots?.status === 'ready' ? t('times-free', { count: slots.value.length }) : '';
  const day = view.date(date, 'full');
  const hijri = view.hijri(date);
  const { note, gaps = [] } = state.days[date] ?? {};
  return html`
    <section class="times">
      ${heading('times-heading', view.level, free ? t('times-heading', { date: day, free }) : day)}
      ${hijri ? html`<p class="note">${hijri} ${t('hijri')}</p>` : nothing}
      <p>
        <button class="link" type="button" @click=${actions.reconsiderDate}>
          ${t('back-to-days')}
        </button>
      </p>
      ${note ? html`<p class="note">${words(note)}</p>` : nothing}
      ${gaps.map(
        ({ from, to, title }) =>
          html`<p class="note">
            ${view.say('booking:gap', {
              from: view.time(from),
              to: view.time(to),
              title: words(title),
            })}
          </p>`,
      )}
      ${slots === undefined || slots.status === 'loading' ? loading(t('times-loading')) : nothing}
      ${
        slots?.status === 'failed'
          ? loadFailed(view, t('times-failed'), slots.failure, () => actions.chooseDate(date))
          : nothing
      }
      ${slots?.status === 'ready' && slots.value.length > 0 ? form(view, day, slots.value) : nothing}
    </section>
  `;
}

function form(view: PickerView, day: string, slots: readonly OfficeSlot[]): TemplateResult {
  const { t, state, drawn, actions } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    actions.hold();
  };
  const rest = slots.length - drawn;
  return html`
    <form novalidate @submit=${submit}>
      <fieldset
        id="slots"
        role="radiogroup"
        aria-required="true"
        aria-invalid=${state.timeMissing ? 'true' : 'false'}
        aria-describedby=${state.timeMissing ? 'time-error' : nothing}
      >
        <legend class="visually-hidden">${legend(view, day)}</legend>
        ${
          state.timeMissing
            ? html`<p class="error" id="time-error">${t('time-missing')}</p>`
            : nothing
        }
        ${groupsOf(slots.slice(0, drawn)).map((group) => part(view, group))}
      </fieldset>
      ${
        rest > 0
          ? html`<button class="link more-times" type="button" @click=${actions.showMoreTimes}>
              ${t('more-times', { count: rest })}
            </button>`
          : nothing
      }
      <fanar-button type="submit" ?busy=${state.doing === 'holding'} @mousedown=${keepFocus}>
        ${state.doing === 'holding' ? t('holding') : t('continue')}
      </fanar-button>
    </form>
  `;
}

/** Of one office the group is named by it, of several each time is. */
function legend({ state, words, t }: PickerView, date: string): string {
  const [id = '', second] = state.chosen;
  const office = second === undefined ? officeOf(state, id) : undefined;
  return office
    ? t('times-legend', { office: words(office.title), date })
    : t('times-legend-several', { date });
}

function part(view: PickerView, { name, hours }: PartOfDay): TemplateResult {
  return html`
    <div class="part" role="group" aria-labelledby="part-${name}">
      <p class="part-name" id="part-${name}">${view.say(`booking:${name}`)}</p>
      ${hours.map((slots) => html`<div class="slots ${view.state.chosen.length > 1 ? 'several' : ''}">${slots.map((slot) => time(view, slot))}</div>`)}
    </div>
  `;
}

function time(view: PickerView, slot: OfficeSlot): TemplateResult {
  const { state, t, words, actions } = view;
  const { office: id, date, time: clock } = slot;
  const { picked } = state;
  const office = state.chosen.length > 1 ? officeOf(state, id) : undefined;
  const isPicked = picked?.time === clock && picked.office === id && picked.date === date;
  return html`
    <label class="slot">
      <input
        type="radio"
        name="time"
        value=${office ? `${clock} ${id}` : clock}
        .checked=${isPicked}
        @change=${() => actions.chooseTime({ office: id, date, time: clock })}
      />
      <span class="slot-words">
        <span class="slot-time">${view.time(clock)}</span>
        ${office ? html`<span class="slot-note">${words(office.title)}</span>` : nothing}
        ${slot.free > 1 ? html`<span class="slot-note">${t('places', { count: slot.free })}</span>` : nothing}
      </span>
    </label>
  `;
}
