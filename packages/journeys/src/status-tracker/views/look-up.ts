import { html, nothing, type TemplateResult } from 'lit';
import { lookUpForm } from '../../look-up/look-up-form.js';
import type { Refusal } from '../../refusal.js';
import { noticeBox } from '../../notice-box.js';
import { reason } from './parts.js';
import type { TrackerView } from './view.js';

/** Asking for an application by its reference and its key. */
export function lookUp(view: TrackerView): TemplateResult {
  return html`${view.mine.code?.mineList(view) ?? nothing}${form(view)}`;
}

function form(view: TrackerView): TemplateResult {
  const { state, t, level, problems, actions } = view;
  const { busy: isAsking, failure, lookUp: values, digits } = state;
  const isGlance = digits !== undefined;
  return lookUpForm({
    ...{ prefix: 'AP', level, values, problems, isAsking, t, actions },
    labels: {
      reference: t('reference'),
      key: t('key'),
      submit: t(isAsking ? 'searching' : 'show'),
    },
    ...(isGlance && { secret: digitsField(view, digits) }),
    besides: view.mayGlance
      ? // On a line of its own: words of another length beside it move nothing.
        html`<p>
          <fanar-button variant="quiet" @click=${() => actions.swap(!isGlance)}
            >${t(isGlance ? 'with-key' : 'without-key')}</fanar-button
          >
        </p>`
      : nothing,
    above: failure ? refusal(view, failure) : nothing,
  });
}

function digitsField({ t }: TrackerView, digits: string): TemplateResult {
  return html`<fanar-text-field
    name="digits"
    type="numeric"
    label=${t('last-digits')}
    hint=${t('last-digits-hint')}
    autocomplete="off"
    required
    .value=${digits}
  ></fanar-text-field>`;
}

function refusal(view: TrackerView, failure: Refusal): TemplateResult {
  const { t, level } = view;
  const text =
    failure.code === 'application-not-found'
      ? t(view.state.digits === undefined ? 'not-found' : 'not-found-digits')
      : reason(view, failure);
  return noticeBox({ id: 'failure', tone: 'danger', level: level + 1, title: t('failed'), text });
}
