import { html, nothing, type TemplateResult } from 'lit';
import type { CivilSlot, Notice } from '../appointment-picker.state.js';
import { reason } from './parts.js';
import type { PickerView } from './view.js';

const FAILED = {
  holding: 'hold-failed',
  renewing: 'renew-failed',
  confirming: 'confirm-failed',
} as const;

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
  slot: CivilSlot,
  alternatives: readonly CivilSlot[],
): TemplateResult {
  const { t, actions } = view;
  const offer = (other: CivilSlot) =>
    html`<li>
      <button class="choice" type="button" @click=${() => actions.hold(other)}>
        <span class="choice-title">${t('alternative', when(view, other))}</span>
      </button>
    </li>`;
  const offers = html`
    <p id="alternatives">${t('alternatives')}</p>
    <ul class="choices" aria-labelledby="alternatives">
      ${alternatives.map(offer)}
    </ul>
  `;
  return box(
    view,
    'warning',
    t('slot-taken-title'),
    html`${t('slot-taken', when(view, slot))}`,
    alternatives.length > 0 ? offers : nothing,
  );
}

function expired(view: PickerView, slot: CivilSlot): TemplateResult {
  const { t, state, actions } = view;
  const { slots } = state;
  const isFree =
    slots?.status === 'ready' &&
    slots.value.some(({ date, time }) => date === slot.date && time === slot.time);
  const again = html`
    <fanar-button variant="secondary" @click=${() => actions.hold(slot)}>
      ${t('same-again')}
    </fanar-button>
  `;
  return box(
    view,
    'warning',
    t('hold-expired-title'),
    html`${t('hold-expired', when(view, slot))}`,
    isFree ? again : nothing,
  );
}

function failed(view: PickerView, told: Extract<Notice, { kind: 'failed' }>): TemplateResult {
  const { t, actions } = view;
  const retry = {
    holding: () => actions.hold(told.slot),
    renewing: actions.renew,
    confirming: actions.confirm,
  };
  return box(
    view,
    'danger',
    t(FAILED[told.doing]),
    html`${reason(view, told.failure)} ${t('data-kept')}`,
    html`<fanar-button variant="secondary" @click=${retry[told.doing]}
      >${t('retry')}</fanar-button
    >`,
  );
}

/** Gone to when it appears, so it is no live region as well. */
function box(
  { level }: PickerView,
  tone: 'warning' | 'danger',
  title: string,
  text: TemplateResult,
  way: TemplateResult | typeof nothing,
): TemplateResult {
  return html`
    <div
      class="notice"
      id="notice"
      role="group"
      tabindex="-1"
      aria-label=${title}
      aria-describedby="notice-text"
    >
      <fanar-alert tone=${tone} heading=${title} heading-level=${level}>
        <p id="notice-text">${text}</p>
        ${way}
      </fanar-alert>
    </div>
  `;
}

function when({ date, time }: PickerView, slot: CivilSlot): Readonly<Record<string, string>> {
  return { date: date(slot.date, 'full'), time: time(slot.time) };
}
