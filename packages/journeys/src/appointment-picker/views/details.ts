import { html, nothing, type TemplateResult } from 'lit';
import { keepFocus } from '../../keep-focus.js';
import { formatCountdown } from '../hold-clock.js';
import { notice } from './notice.js';
import { heading } from './parts.js';
import { slotSummary } from './summary.js';
import type { PickerView } from './view.js';

/** Who comes: name and mobile, while the slot is held. */
export function details(view: PickerView): TemplateResult {
  const { state, t, actions } = view;
  const { doing, hold } = state;
  if (!hold) return html``;
  const submit = (event: Event) => {
    event.preventDefault();
    actions.confirm();
  };
  return html`
    <section class="details" aria-labelledby="details-heading">
      ${heading(view, 'details-heading', t('details-heading'))} ${countdown(view)}
      ${slotSummary(view, hold.slot)} ${notice(view)}
      <form
        id="details"
        novalidate
        @submit=${submit}
        @input=${actions.onInput}
        @change=${actions.onInput}
      >
        <fanar-error-summary
          id="errors"
          .problems=${view.problems}
          heading-level=${view.level}
        ></fanar-error-summary>
        <fanar-person-name-field
          name="name"
          label=${t('name-label')}
          autocomplete="name"
          required
          .value=${state.details.name}
        ></fanar-person-name-field>
        <fanar-phone-field
          name="mobile"
          kinds="mobile"
          label=${t('mobile-label')}
          hint=${t('mobile-hint')}
          autocomplete="tel"
          required
          .value=${state.details.mobile}
        ></fanar-phone-field>
        <div class="actions">
          <fanar-button type="submit" ?busy=${doing === 'confirming'} @mousedown=${keepFocus}>
            ${doing === 'confirming' ? t('confirming') : t('confirm')}
          </fanar-button>
          <fanar-button
            variant="secondary"
            ?disabled=${doing !== undefined}
            @click=${actions.release}
          >
            ${t('change-slot')}
          </fanar-button>
        </div>
      </form>
    </section>
  `;
}

/** Seen all the time, spoken only at its marks: `timer` is silent by itself. */
function countdown(view: PickerView): TemplateResult | typeof nothing {
  const { state, left, t, digits, actions } = view;
  if (left === undefined) return nothing;
  const { doing, hold } = state;
  return html`
    <div class="hold">
      <p class="countdown">
        <span id="timer-label">${t('timer-label')}</span>
        <bdi class="clock" role="timer" aria-labelledby="timer-label">
          ${digits(formatCountdown(left))}
        </bdi>
      </p>
      ${
        hold?.renewable
          ? html`<fanar-button
              variant="secondary"
              ?busy=${doing === 'renewing'}
              @click=${actions.renew}
            >
              ${doing === 'renewing' ? t('renewing') : t('more-time')}
            </fanar-button>`
          : nothing
      }
    </div>
  `;
}
