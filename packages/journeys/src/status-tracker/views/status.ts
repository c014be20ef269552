import { isClosed, type ApplicationStatus } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import {
  actionOf,
  currentStage,
  hasBegun,
  hasGoneBack,
  isFinished,
  isLate,
  quietSince,
} from '../status-tracker.state.js';
import { awaitedRequests, mayWithdraw } from '../deeds.js';
import { activity } from './activity.js';
import { contact } from './contact.js';
import { heading } from '../../heading.js';
import { hasSteps } from '../late-parts.js';
import { drawn, late, lateAfter } from './late.js';
import { messages } from './messages.js';
import { decision, documents, feedback } from './outcome.js';
import { standing, truth } from './head.js';
import { part } from './parts.js';
import { answered, awaited } from './requests.js';
import { stages } from './stages.js';
import type { TrackerView } from './view.js';

/** Where an application is: what to do comes first, then what is being done. */
export function statusScreen(view: TrackerView, status: ApplicationStatus): TemplateResult {
  const { t, level, words, moment, actions, state } = view;
  const reference = html`<bdi dir="ltr" translate="no">${status.reference}</bdi>`;
  return html`
    ${heading('status-heading', level, html`${t('status-heading')} ${reference}`)}
    <p class="service">${words(status.serviceTitle)}</p>
    ${standing(view, status)}
    <p class="note">${t('updated', moment(status.updatedAt))}</p>
    ${view.mine.code?.news(view, status) ?? nothing} ${truth(view, status)}
    <div class="columns">
      <div>
        ${part(view, 'action', action(view, status))} ${after(view, status)}
        ${decision(view, status)} ${documents(view, status)} ${feedback(view)}
        ${part(view, 'stages', html`${unknown(view, status)}${stages(view, status)}`)}
        ${next(view, status)} ${expected(view, status)}
      </div>
      <div>
        ${messages(view, status)} ${answered(view, status)} ${activity(view, status)}
        ${
          view.can.notifies && status.notifications
            ? lateAfter(view, ({ notifications }) => html`${notifications(view, status)}`)
            : nothing
        }
        ${view.can.tellsAccesses ? late(view, ({ accesses }) => accesses(view)) : nothing}
        ${contact(view, status)} ${view.mine.code?.keeping(view, status) ?? nothing}
      </div>
    </div>
    ${correction(view, status)}
    <p class="note cut-off no-print" role="status">
      ${state.isCutOff && !state.failure ? t('cut-off') : nothing}
    </p>
    <p class="actions">
      <fanar-button variant="secondary" ?busy=${state.busy} @click=${actions.refresh}>
        ${t(state.busy ? 'refreshing' : 'refresh')}
      </fanar-button>
      <fanar-button variant="secondary" @click=${actions.print}>${t('print')}</fanar-button>
      <fanar-button variant="quiet" @click=${actions.leave}>${t('another')}</fanar-button>
      ${correctButton(view, status)}
      ${
        view.can.withdraws && view.readiness === 'ready' && mayWithdraw(status)
          ? view.deeds?.withdrawal(view)
          : nothing
      }
    </p>
  `;
}

/** Beside withdrawing: a wrong answer is no reason to begin anew. */
function correctButton(
  { can, t, state, actions }: TrackerView,
  { mayCorrect }: ApplicationStatus,
): TemplateResult | typeof nothing {
  if (!can.corrects || !mayCorrect || state.opened?.kind === 'correct') return nothing;
  return html`<fanar-button
    id="correct-open"
    class="no-print"
    variant="secondary"
    @click=${() => actions.openForm({ kind: 'correct' })}
    >${t('correct-open')}</fanar-button
  >`;
}

/** What is being corrected, and that it has arrived. */
function correction(view: TrackerView, status: ApplicationStatus): TemplateResult | typeof nothing {
  const { draw, readiness } = view.correction;
  if (view.state.opened?.kind !== 'correct') return draw?.note(view) ?? nothing;
  return drawn({ ...view, readiness }, draw, ({ form }) => form(view, status));
}

function action(view: TrackerView, status: ApplicationStatus): TemplateResult {
  const { t, bookHref, can } = view;
  const { payment } = status;
  const needed = actionOf(status, view.today);
  return html`
    ${
      needed === 'pay' && can.pays && payment
        ? lateAfter(view, ({ payHere }) => payHere(view, payment))
        : html`<p>${t(`action-${needed}`, { count: awaitedRequests(status).length })}</p>`
    }
    ${needed === 'answer' ? awaited(view, status) : nothing}
    ${
      status.isBrief
        ? html`<p class="note">${t('brief')}</p>
            <p class="no-print">
              <fanar-button variant="secondary" @click=${view.actions.openWithKey}
                >${t('with-key')}</fanar-button
              >
            </p>`
        : nothing
    }
    ${
      needed === 'book' && bookHref
        ? html`<p><fanar-button href=${bookHref}>${t('book')}</fanar-button></p>`
        : nothing
    }
  `;
}

/** What there is to collect, to come to and to pay, where there is any. */
function after(view: TrackerView, status: ApplicationStatus): TemplateResult | typeof nothing {
  const { items, appointments, payment } = status;
  if (!items && !appointments && !payment) return nothing;
  return lateAfter(
    view,
    (code) =>
      html`${code.items(view, status)} ${code.appointments(view, status)}
      ${code.payment(view, status)}`,
  );
}

/** A stage that the service does not name: words, and a code for whoever is asked. */
function unknown({ t }: TrackerView, status: ApplicationStatus): TemplateResult | typeof nothing {
  if (currentStage(status)) return nothing;
  return html`<p><strong>${t('stage-unknown-title')}</strong></p>
    <p>${t('stage-unknown', { code: status.current })}</p>`;
}

function next(view: TrackerView, status: ApplicationStatus): TemplateResult | typeof nothing {
  const stage = currentStage(status);
  if (!stage || status.state === 'refused' || isClosed(status)) return nothing;
  return part(
    view,
    'next',
    html`${
      hasSteps(status)
        ? lateAfter(view, ({ nextSteps }) => nextSteps(view, status))
        : html`<p>${view.words(stage.next)}</p>`
    }
    ${whoActs(view, status)} ${hasGoneBack(status) ? html`<p>${view.t('went-back')}</p>` : nothing}`,
  );
}

/** Whose turn it is: the applicant's, or that of whoever has it now. */
function whoActs(view: TrackerView, status: ApplicationStatus): TemplateResult | typeof nothing {
  const { t, words } = view;
  const { waitsFor, office } = status;
  if (waitsFor === 'applicant') return html`<p>${t('now-yours')}</p>`;
  const stage = currentStage(status);
  // In lanes each says who works in it.
  const who = (stage?.lane === undefined ? stage?.responsible : undefined) ?? office?.title;
  if (waitsFor !== 'office' || !who || !hasBegun(status)) return nothing;
  return html`<p>${t('now-at', { name: words(who) })}</p>`;
}

/**
 * A range, and an honest word when it has passed; no countdown. None before the time has begun, which
 * waits for signatures and the payment.
 */
function expected(view: TrackerView, status: ApplicationStatus): TemplateResult | typeof nothing {
  if (isFinished(status) || !hasBegun(status)) return nothing;
  const { t, date, today } = view;
  const { from, to } = status.expected;
  const words = isLate(status, today)
    ? t('expected-late', { to: date(to) })
    : from === to
      ? date(to)
      : t('expected', { from: date(from), to: date(to) });
  return part(
    view,
    'expected',
    html`<p>${words}</p>
      ${basis(view, status)}`,
  );
}

/** How it is known, and that nothing new may be nothing wrong. */
function basis(view: TrackerView, status: ApplicationStatus): TemplateResult {
  const { t, date, today } = view;
  const { basis: known, cases = 0 } = status.expected;
  const since = quietSince(status, today);
  return html`${
    known ? html`<p class="note">${t(`expected-${known}`, { count: cases })}</p>` : nothing
  }${since ? html`<p>${t('still-normal', { date: date(since) })}</p>` : nothing}`;
}
