import type { Slot } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import { heading, loadFailed, loading } from './parts.js';
import type { PickerView } from './view.js';

const PARTS = [
  { name: 'morning', until: '12:00' },
  { name: 'noon', until: '15:00' },
  { name: 'afternoon', until: '18:00' },
  { name: 'evening', until: '24:00' },
] as const;

type PartOfDay = (typeof PARTS)[number]['name'];

/** Choosing a time of the chosen day. */
export function times(view: PickerView, date: string): TemplateResult {
  const { t, state, actions } = view;
  const { slots } = state;
  const free = slots?.status === 'ready' ? t('times-free', { count: slots.value.length }) : '';
  const day = view.date(date, 'full');
  return html`
    <section class="times" aria-labelledby="times-heading">
      ${heading(view, 'times-heading', free ? t('times-heading', { date: day, free }) : day)}
      <p>
        <button class="link" type="button" @click=${actions.reconsiderDate}>
          ${t('back-to-days')}
        </button>
      </p>
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

function form(view: PickerView, day: string, slots: readonly Slot[]): TemplateResult {
  const { t, words, state, actions } = view;
  const office = state.office ? words(state.office.title) : '';
  const submit = (event: Event) => {
    event.preventDefault();
    actions.hold();
  };
  return html`
    <form novalidate @submit=${submit}>
      <fieldset id="slots" aria-describedby=${state.timeMissing ? 'time-error' : nothing}>
        <legend class="visually-hidden">${t('times-legend', { office, date: day })}</legend>
        ${
          state.timeMissing
            ? html`<p class="error" id="time-error">${t('time-missing')}</p>`
            : nothing
        }
        ${groups(slots).map((group) => part(view, group.name, group.slots))}
      </fieldset>
      <fanar-button type="submit" ?busy=${state.doing === 'holding'} @mousedown=${keepFocus}>
        ${state.doing === 'holding' ? t('holding') : t('continue')}
      </fanar-button>
    </form>
  `;
}

function part(view: PickerView, name: PartOfDay, slots: readonly Slot[]): TemplateResult {
  const { t, state, time, actions } = view;
  return html`
    <div class="part" role="group" aria-labelledby="part-${name}">
      <p class="part-name" id="part-${name}">${t(name)}</p>
      <div class="slots">
        ${slots.map(
          (slot) => html`
            <label class="slot">
              <input
                type="radio"
                name="time"
                value=${slot.time}
                required
                .checked=${slot.time === state.time}
                @change=${() => actions.chooseTime(slot.time)}
              />
              <span>${time(slot.time)}</span>
            </label>
          `,
        )}
      </div>
    </div>
  `;
}

function groups(
  slots: readonly Slot[],
): readonly { readonly name: PartOfDay; readonly slots: readonly Slot[] }[] {
  const partOf = (slot: Slot) => PARTS.find(({ until }) => slot.time < until)?.name;
  return PARTS.map(({ name }) => ({
    name,
    slots: slots.filter((slot) => partOf(slot) === name),
  })).filter((group) => group.slots.length > 0);
}
