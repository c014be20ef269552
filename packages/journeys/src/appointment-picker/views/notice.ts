import type { OfficeSlot } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { officeOf, type Notice, type WantedSlot } from '../appointment-picker.state.js';
import { noticeBox } from '../../notice-box.js';
import { reason } from './parts.js';
import type { PickerView } from './view.js';

const FAILED = {
  holding: 'hold-failed',
  renewing: 'renew-failed',
  confirming: 'confirm-failed',
} as const;

/** Trying again changes nothing. */
const FINAL = new Set(['appointment-changed', 'appointment-late', 'appointment-over']);

/** What has happened to the wish of the citizen, and the way on. */
export function notice(view: PickerView): TemplateResult | typeof nothing {
  const { notice: told } = view.state;
  return told ? drawn(view, told) : nothing;
}

function drawn(view: PickerView, told: Notice): TemplateResult | typeof nothing {
  switch (told.kind) {
    case 'slot-taken':
      return lost(view, told.slot, told.alternatives);
    case 'hold-expired':
      return expired(view, told.slot);
    case 'failed':
      // Errors of single answers are told at their fields instead.
      return told.failure.errors?.length ? nothing : failed(view, told);
  }
}

function lost(
  view: PickerView,
  slot: WantedSlot,
  alternatives: readonly OfficeSlot[],
): TemplateResult {
  const { t, when, words, state, actions } = view;
  const offer = (other: OfficeSlot) => {
    const office = other.office === slot.office ? undefined : officeOf(state, other.office);
    return html`<li>
      <button class="choice" type="button" @click=${() => actions.hold(other)}>
        <span class="choice-title">${when(other)}</span>
        ${office ? html`<span class="choice-note">${words(office.title)}</span>` : nothing}
      </button>
    </li>`;
  };
  const offers = html`
    <p id="alternatives">${t('alternatives')}</p>
    <ul class="choices" aria-labelledby="alternatives">
      ${alternatives.map(offer)}
    </ul>
  `;
  return noticeBox({
    id: 'notice',
    tone: 'warning',
    level: view.level,
    title: t('slot-taken-title'),
    text: t('slot-taken', { when: when(slot) }),
    way: alternatives.length > 0 ? offers : nothing,
  });
}

function expired(view: PickerView, slot: WantedSlot): TemplateResult {
  const { t, when, state, actions } = view;
  const { slots } = state;
  const isFree =
    slots?.status === 'ready' &&
    slots.value.some(
      ({ date, time, office }) =>
        date === slot.date && time === slot.time && office === slot.office,
    );
  const again = html`
    <fanar-button variant="secondary" @click=${() => actions.hold(slot)}>
      ${t('same-again')}
    </fanar-button>
  `;
  return noticeBox({
    id: 'notice',
    tone: 'warning',
    level: view.level,
    title: t('hold-expired-title'),
    text: t('hold-expired', { when: when(slot) }),
    way: isFree ? again : nothing,
  });
}

function failed(view: PickerView, told: Extract<Notice, { kind: 'failed' }>): TemplateResult {
  const { t, say, actions, state } = view;
  const retry = {
    holding: () => actions.hold(told.slot),
    renewing: actions.renew,
    confirming: actions.confirm,
  };
  const title = state.moving && told.doing === 'confirming' ? 'move-failed' : FAILED[told.doing];
  return noticeBox({
    id: 'notice',
    tone: 'danger',
    level: view.level,
    title: t(title),
    text: html`${reason(view, told.failure)} ${t(state.moving ? 'moving-kept' : 'data-kept')}`,
    way: FINAL.has(told.failure.code)
      ? nothing
      : html`<fanar-button variant="secondary" @click=${retry[told.doing]}
          >${say('booking:retry')}</fanar-button
        >`,
  });
}
