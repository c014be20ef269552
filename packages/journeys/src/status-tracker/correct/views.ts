import type { ApplicationStatus } from '@fanar/contract';
import type { LocaleController, Waitable } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { keepFocus } from '../../keep-focus.js';
import { readBack, type ReadBackPart } from '../../service-form/read-back.js';
import { endOf, maskOf } from '../../service-form/mask.js';
import { reason } from '../views/parts.js';
import type { TrackerView } from '../views/view.js';
import { compared, type Compared } from './comparison.js';
import type { Correction } from './correction.js';
import { isEditable, leavesOf, stepsWith, type SentAnswers } from './corrections.js';
import { editForm } from './edit-form.js';
import { writeButton, type CorrectionScreen } from './screen.js';

/** Corrects what was sent: picks an answer, enters another, looks at both, and sends. */
export function correctionView(
  view: TrackerView,
  status: ApplicationStatus,
  correction: Correction,
  locale: LocaleController,
): TemplateResult {
  const t: TrackerView['t'] = (key, params) => view.say(`status-correction:${key}`, params);
  const screen = { view, correction, locale, t };
  return html`<section class="correct no-print" aria-labelledby="correct-heading">
    ${heading('correct-heading', view.level + 1, t('heading'), true)} ${content(screen, status)}
  </section>`;
}

/** That it has arrived. */
export function correctedNote({ say, level }: TrackerView): TemplateResult {
  return html`<fanar-alert
    id="corrected"
    class="no-print"
    tabindex="-1"
    tone="success"
    heading=${say('status-correction:arrived-heading')}
    heading-level=${Math.min(level + 1, 6)}
    ><p>${say('status-correction:arrived')}</p></fanar-alert
  >`;
}

function content(screen: CorrectionScreen, status: ApplicationStatus): TemplateResult {
  const { view, correction, t } = screen;
  const { sent, failure, edit } = correction;
  if (!status.mayCorrect) return tooLate(screen);
  if (failure) {
    return html`<fanar-alert
        tone="danger"
        announce="polite"
        heading=${t('read-failed')}
        heading-level=${Math.min(view.level + 2, 6)}
        ><p>${reason(view, failure)}</p></fanar-alert
      >
      <p class="actions">
        <fanar-button variant="secondary" @click=${correction.reload}
          >${view.t('part-retry')}</fanar-button
        >
        ${closeButton(screen)}
      </p>`;
  }
  if (!sent) return html`<p class="note" role="status">${view.t('part-loading')}</p>`;
  return edit ? editForm(screen, sent, edit) : overview(screen, sent);
}

/** The office works on it by now, or has decided: what was entered stands here, to be written to it. */
function tooLate(screen: CorrectionScreen): TemplateResult {
  const { view, correction, t } = screen;
  const { sent, edit, changes } = correction;
  const entered = sent ? compared(sent, edit?.changes ?? changes, screen.locale) : [];
  return html`<fanar-alert
      tone="warning"
      announce="polite"
      heading=${t('closed-heading')}
      heading-level=${Math.min(view.level + 2, 6)}
      ><p>${t(entered.length > 0 ? 'closed-entered' : 'closed')}</p></fanar-alert
    >
    ${entered.length > 0 ? changeList(screen, entered, false) : nothing}
    <p class="actions">${writeButton(screen)} ${closeButton(screen)}</p>`;
}

function overview(screen: CorrectionScreen, sent: SentAnswers): TemplateResult {
  const { correction, locale, t } = screen;
  const { changes } = correction;
  const rows = compared(sent, changes, locale);
  const steps = stepsWith(sent, changes);
  const editable = new Set(
    leavesOf(steps)
      .filter((shown) => isEditable(sent, shown))
      .map(({ pointer }) => pointer.slice(1)),
  );
  return html`${rows.length > 0 ? toBeSent(screen, rows) : html`<p>${t('intro')}</p>`}
    ${steps.map(
      ({ step, fields }) =>
        html`<div class="step-title">${screen.view.words(step.title)}</div>
          ${readBack(fields, locale).map((part) => answerList(screen, part, sent, editable))}`,
    )}
    <p>${t('fixed')}</p>
    <p class="actions">${writeButton(screen)} ${closeButton(screen)}</p>`;
}

function answerList(
  { correction, t }: CorrectionScreen,
  { title, rows }: ReadBackPart,
  { withheld }: SentAnswers,
  editable: ReadonlySet<string>,
): TemplateResult {
  const { changes } = correction;
  const list = rows.map(({ path, label, lines, isLtr, isSensitive }) => {
    const isHidden = withheld.includes(`/${path}`) && !changes.has(path);
    return {
      ...{ id: path, label },
      ...(title !== undefined && { context: title }),
      value: isHidden ? t('withheld') : isSensitive ? lines.map((line) => hidden(t, line)) : lines,
      changeable: editable.has(path),
      ...(isLtr && !isHidden && !isSensitive && { isolate: 'ltr' as const }),
    };
  });
  return html`${title ? html`<p class="item-title">${title}</p>` : nothing}
    <fanar-summary-list
      .rows=${list}
      @fanar-change=${(event: HTMLElementEventMap['fanar-change']) => {
        event.stopPropagation();
        correction.open(event.detail.id);
      }}
    ></fanar-summary-list>`;
}

/** What will be sent, with what was not yet. */
function toBeSent(screen: CorrectionScreen, rows: readonly Compared[]): TemplateResult {
  const { view, correction, t } = screen;
  const { level, state } = view;
  const failed = state.trouble?.deed.kind === 'correct' ? state.trouble.failure : undefined;
  const words = failed && html`${reason(view, failed)}`;
  return html`${heading('changes-heading', level + 2, t('changes', { count: rows.length }), true)}
    ${
      words
        ? html`<fanar-alert
            tone="danger"
            heading=${t('not-sent')}
            heading-level=${Math.min(level + 3, 6)}
            ><p>${words}</p>
            ${correction.unmendable.map((one) => html`<p>${one}</p>`)}</fanar-alert
          >`
        : nothing
    }
    ${changeList(screen, rows, true)}
    <fanar-critical-action
      label=${t('send')}
      heading=${t('confirm-heading')}
      action=${t('send')}
      keep=${t('confirm-keep')}
      failure=${failed ? `${t('not-sent')}. ${view.problem(failed)}` : nothing}
      @fanar-confirm=${(event: CustomEvent<Waitable>) => {
        event.stopPropagation();
        event.detail.waitUntil(correction.send());
      }}
      ><p>${t('confirm')}</p></fanar-critical-action
    >
    ${heading('more-heading', level + 2, t('more'), true)}`;
}

function changeList(
  { correction, t }: CorrectionScreen,
  rows: readonly Compared[],
  mayChange: boolean,
): TemplateResult {
  const list = rows.map(({ path, label, title, willBe, isOwn }) => ({
    ...{ id: path, label },
    ...(title !== undefined && { context: title }),
    changeable: mayChange && isOwn && willBe !== undefined,
  }));
  return html`<fanar-summary-list
    class="changes"
    .rows=${list}
    @fanar-change=${(event: HTMLElementEventMap['fanar-change']) => {
      event.stopPropagation();
      correction.open(event.detail.id);
    }}
    >${rows.map(
      (row) =>
        html`<div slot=${row.path} class="was-will">
          <p><span class="note">${t('was')}</span> ${lines(t, row, row.was ?? [t('withheld')])}</p>
          <p>
            <span class="note">${t('will-be')}</span> ${lines(t, row, row.willBe ?? [t('gone')])}
          </p>
          ${
            mayChange && row.isOwn
              ? html`<fanar-button
                  variant="quiet"
                  size="small"
                  label=${t('drop-label', { label: row.label })}
                  @click=${() => correction.drop(row.path)}
                  >${t('drop')}</fanar-button
                >`
              : nothing
          }
        </div>`,
    )}</fanar-summary-list
  >`;
}

function lines(
  t: TrackerView['t'],
  { was, willBe, isLtr, isSensitive }: Compared,
  texts: readonly string[],
): unknown {
  const isAnswer = texts === was || texts === willBe;
  if (texts.length === 0) return html`<span class="line">${t('none')}</span>`;
  return texts.map((text) => {
    if (isAnswer && isSensitive) return html`<span class="line">${hidden(t, text)}</span>`;
    return isAnswer && isLtr
      ? html`<bdo class="line" dir="ltr">${text}</bdo>`
      : html`<bdi class="line">${text}</bdi>`;
  });
}

/** Whoever looks over the shoulder sees the end of it alone. */
function hidden(t: TrackerView['t'], text: string): string {
  const end = endOf(maskOf(text));
  return end === '' ? t('masked') : t('masked-but-end', { end });
}

function closeButton({ view, t }: CorrectionScreen): TemplateResult {
  return html`<fanar-button variant="quiet" @mousedown=${keepFocus} @click=${view.actions.closeForm}
    >${t('close')}</fanar-button
  >`;
}
