import type { Params } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../heading.js';
import { keepFocus } from '../keep-focus.js';
import type { Refusal } from '../refusal.js';
import { DONE, HARDEST, SATISFACTIONS, type FeedbackState } from './service-feedback.state.js';

/** What the questions are drawn from. */
export interface FeedbackView {
  /** `closed` where no application is opened. */
  readonly state: FeedbackState | { readonly name: 'closed' };
  /** Level of the heading, 1–6. */
  readonly level: number;
  readonly t: (key: string, params?: Params) => string;
  readonly problem: (failure: Refusal) => string;
  readonly send: (event: Event) => void;
}

export function feedbackScreen(view: FeedbackView): TemplateResult {
  const { state, level, t } = view;
  if (state.name === 'given' || state.name === 'early') {
    const key = state.name === 'early' ? 'early' : state.isEarlier ? 'given-before' : 'thanks';
    return html`<div class="end">
      ${heading('end', level, t(key), true)}
      <p>${t(`${key}-words`)}</p>
    </div>`;
  }
  const title = heading('feedback', level, t('heading'), true);
  if (state.name === 'closed')
    return html`${title}
      <p>${t('closed')}</p>
      <slot></slot>`;
  return html`${title}
    <p>${t('why')}</p>
    ${questions(view)}`;
}

function questions(view: FeedbackView): TemplateResult {
  const { state, t, send } = view;
  const isSending = state.name === 'sending';
  return html`<form novalidate @submit=${send}>
    <fanar-radio-group
      name="satisfaction"
      label=${t('satisfaction')}
      required
      .options=${SATISFACTIONS.map((grade) => ({
        value: String(grade),
        label: t(`satisfaction-${String(grade)}`),
      }))}
    ></fanar-radio-group>
    <fanar-radio-group
      name="isDone"
      label=${t('done')}
      .options=${DONE.map((value) => ({ value, label: t(`done-${value}`) }))}
    ></fanar-radio-group>
    <fanar-radio-group
      name="hardest"
      label=${t('hardest')}
      .options=${HARDEST.map((value) => ({ value, label: t(`hardest-${value}`) }))}
    ></fanar-radio-group>
    ${state.name === 'asking' && state.failure ? failed(view, state.failure) : nothing}
    <p class="actions">
      <fanar-button type="submit" ?busy=${isSending} @mousedown=${keepFocus}
        >${t(isSending ? 'sending' : 'send')}</fanar-button
      >
    </p>
  </form>`;
}

/** Why, and how long to wait where the server says so. */
function failed({ t, level, problem }: FeedbackView, failure: Refusal): TemplateResult {
  const { retryAfter } = failure;
  const wait = retryAfter === undefined ? '' : ` ${t('retry-in', { count: retryAfter })}`;
  return html`<fanar-alert
    tone="danger"
    announce="assertive"
    heading=${t('failed')}
    heading-level=${Math.min(level + 1, 6)}
    ><p>${problem(failure)}${wait}</p></fanar-alert
  >`;
}
