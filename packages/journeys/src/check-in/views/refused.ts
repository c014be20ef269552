import { fromInstant } from '@fanar/egypt';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { reason } from '../../queue/parts.js';
import type { Refusal } from '../../refusal.js';
import { isExplained, isMendable } from '../check-in.state.js';
import type { CheckInView } from './view.js';

/** Not now: why in plain words, and what to do. */
export function refused(view: CheckInView, failure: Refusal): TemplateResult {
  const { t, level, problem, actions, isKiosk, opened } = view;
  const isKnown = isExplained(failure);
  // What a link has opened can be tried again, when its time has come.
  const canMend = isMendable(failure) || (opened !== undefined && !isKiosk);
  return html`<section class="refused" data-code=${failure.code}>
    ${heading('heading', level, t(isKnown ? `${failure.code}-heading` : 'failed-heading'))}
    <p class="advice">${isKnown ? advice(view, failure) : reason(failure, problem, t)}</p>
    ${isKnown ? nothing : html`<p>${t('ask-staff')}</p>`}
    <p class="actions">
      ${canMend ? html`<fanar-button @click=${actions.back}>${t('back')}</fanar-button>` : nothing}
      ${
        isKiosk || !canMend
          ? html`<fanar-button variant=${canMend ? 'secondary' : 'primary'} @click=${actions.clear}
              >${t(isKiosk ? 'finish' : 'next')}</fanar-button
            >`
          : nothing
      }
    </p>
  </section>`;
}

function advice({ t, date, time, today }: CheckInView, { code, params }: Refusal): string {
  const from = params?.from;
  if (code !== 'check-in-early') return t(code);
  const civil = typeof from === 'string' ? civilOf(from) : undefined;
  if (!civil) return t('check-in-early-open');
  const values = { time: time(civil.time) };
  return civil.date === today
    ? t('check-in-early', values)
    : t('check-in-early-day', { ...values, date: date(civil.date) });
}

/** What is no instant is left unsaid. */
function civilOf(instant: string): ReturnType<typeof fromInstant> | undefined {
  try {
    return fromInstant(instant);
  } catch {
    return undefined;
  }
}
