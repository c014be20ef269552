import { fieldsOf, type ShownStep } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage, spoken } from '../../i18n/in-language.js';
import { keepFocus } from '../../keep-focus.js';
import { showGiven } from '../../service-form/given-answers.js';
import { readBack } from '../../service-form/read-back.js';
import type { Asked } from '../co-signature.state.js';
import { heading, part, t, type CoSignatureView } from './view.js';

/** Who asks, for what, and the two ways to answer. */
export function askedScreen(view: CoSignatureView, state: Asked): TemplateResult {
  const { request } = state;
  const { requestedBy, serviceTitle } = request;
  const { language } = view.locale;
  return html`
    ${heading(view, t(view, 'title'), spoken(serviceTitle, language))}
    <p>
      ${requestedBy ? t(view, 'asked-by', { name: requestedBy }) : t(view, 'asked')}
      ${t(view, 'read-first')}
    </p>
    ${part(view, t(view, 'what'), html`<fanar-summary-list .rows=${facts(view, state)}></fanar-summary-list>`)}
    ${answers(view, state)}
    ${state.intent === 'sign' ? signForm(view, state) : declineForm(view, state)}
  `;
}

function facts({ locale }: CoSignatureView, { request }: Asked) {
  const { language, format } = locale;
  const { date } = fromInstant(request.receivedAt);
  const say = (key: string) => locale.t(`co-signature:${key}`);
  return [
    { id: 'service', label: say('service'), value: inLanguage(request.serviceTitle, language) },
    { id: 'reference', label: say('reference'), value: request.reference, isolate: 'ltr' as const },
    { id: 'sent', label: say('sent'), value: formatDate(date, { ...format, style: 'full' }) },
    { id: 'signer', label: say('signer'), value: request.name },
  ];
}

/** The answers that are signed; those that are private are not shown to others. */
function answers(view: CoSignatureView, { request, definition }: Asked): TemplateResult {
  const { locale } = view;
  if (definition.version !== request.version) {
    return html`<fanar-alert tone="warning"><p>${t(view, 'answers-changed')}</p></fanar-alert>`;
  }
  const given = withoutUnanswered(showGiven(definition, request));
  return html`${given.map(({ step, fields }) =>
    part(
      view,
      spoken(step.title, locale.language),
      readBack(fields, locale).map(
        ({ title, rows }) =>
          html`${title ? html`<p class="item-title">${title}</p>` : nothing}
            <fanar-summary-list
              .rows=${rows.map(({ path, label, lines, isLtr }) => ({
                id: path,
                label,
                value: lines,
                ...(isLtr && { isolate: 'ltr' as const }),
              }))}
            ></fanar-summary-list>`,
      ),
    ),
  )}
  ${
    fieldsOf(definition).some(({ sensitive, type }) => sensitive || type === 'file')
      ? html`<p class="note">${t(view, 'private')}</p>`
      : nothing
  }`;
}

function withoutUnanswered(steps: readonly ShownStep[]) {
  return steps
    .map(({ step, fields }) => ({
      step,
      fields: fields.filter(({ answer }) => answer !== undefined),
    }))
    .filter(({ fields }) => fields.length > 0);
}

function signForm(view: CoSignatureView, { request, isSending, failure }: Asked): TemplateResult {
  const { locale, actions } = view;
  const version = `${request.service}@${String(request.version)}`;
  const words = isSending ? 'sending' : failure ? 'retry' : 'sign';
  return part(
    view,
    t(view, 'declaration'),
    html`<form id="sign" novalidate @submit=${actions.sign}>
      ${summary(view)}
      <fanar-declaration
        name="declaration"
        label=${t(view, 'agree')}
        text=${inLanguage(request.declaration, locale.language)}
        version=${version}
        required
      ></fanar-declaration>
      ${trouble(view, failure)}
      <div class="actions">
        <fanar-button type="submit" ?busy=${isSending} @mousedown=${keepFocus}
          >${t(view, words)}</fanar-button
        >
        <fanar-button variant="secondary" @click=${() => actions.intend('decline')}
          >${t(view, 'decline')}</fanar-button
        >
      </div>
    </form>`,
  );
}

function declineForm(view: CoSignatureView, { isSending, failure }: Asked): TemplateResult {
  const { actions } = view;
  const words = isSending ? 'sending' : failure ? 'retry' : 'send-decline';
  return part(
    view,
    t(view, 'decline-title'),
    html`<form id="decline" novalidate @submit=${actions.decline}>
      ${summary(view)}
      <fanar-text-area
        name="reason"
        label=${t(view, 'reason')}
        hint=${t(view, 'reason-hint')}
        maxlength="500"
        required
      ></fanar-text-area>
      ${trouble(view, failure)}
      <div class="actions">
        <fanar-button type="submit" ?busy=${isSending} @mousedown=${keepFocus}
          >${t(view, words)}</fanar-button
        >
        <fanar-button variant="secondary" @click=${() => actions.intend('sign')}
          >${t(view, 'back-to-sign')}</fanar-button
        >
      </div>
    </form>`,
  );
}

function summary({ level, problems }: CoSignatureView): TemplateResult {
  return html`<fanar-error-summary
    heading-level=${Math.min(level + 2, 6)}
    .problems=${problems}
  ></fanar-error-summary>`;
}

function trouble(view: CoSignatureView, failure: Asked['failure']) {
  return failure
    ? html`<fanar-alert tone="danger" announce="assertive"
        ><p>${view.locale.problemText(failure)}</p></fanar-alert
      >`
    : nothing;
}
