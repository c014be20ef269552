import type { Contact } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import { serviceErrorMessages } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Unavailable } from '../service-form.model.js';
import { closedMessages } from '../words/closed.js';
import { heading, say, section, t, type ScreenActions, type Setting } from './screen.js';
import { contactLine } from './service-facts.js';

type Reason = Unavailable['problem'];

interface Retrying extends Setting {
  readonly actions: Pick<ScreenActions, 'retry'>;
}

export const messages = [serviceErrorMessages, closedMessages];

/** What the service itself says of why it takes nothing now; trying again at once is no use. */
const CLOSED: ReadonlySet<string> = new Set([
  'service-closed',
  'service-maintenance',
  'service-not-open',
  'quota-reached',
]);

/**
 * The service takes nothing now, or could not be loaded. What the page put into the element says
 * where else to turn.
 */
export function unavailableScreen(screen: Retrying, problem: Reason): TemplateResult {
  if (isClosed(problem)) return closedScreen(screen, problem);
  const isUnknown = problem.code === 'service-not-found';
  const isFinal = isUnknown || problem.code === 'definition-invalid';
  return html`
    ${heading(screen, t(screen, isUnknown ? 'not-found-title' : 'unavailable-title'))}
    <p>${isFinal ? screen.locale.problemText(problem) : t(screen, 'unavailable')}</p>
    ${isFinal ? nothing : retry(screen)}
    <slot></slot>
  `;
}

export function isClosed({ code }: Reason): boolean {
  return CLOSED.has(code);
}

/** Why, where the service says so. */
export function closedReason(screen: Setting, { notice }: Reason): TemplateResult | typeof nothing {
  return notice?.reason ? html`<p>${say(screen, notice.reason)}</p>` : nothing;
}

/** Until when, and whom to ask. */
export function closedWords(
  screen: Setting,
  { code, notice }: Reason,
  contact?: Contact,
): TemplateResult {
  const until = notice?.until;
  const whom = notice?.contact ?? contact;
  const opens = code === 'service-not-open' ? 'opens-at' : 'opens-again-at';
  return html`<p>${until ? t(screen, opens, moment(screen, until)) : t(screen, 'opens-later')}</p>
    ${whom ? contactLine(screen, whom) : nothing}`;
}

function closedScreen(screen: Retrying, problem: Reason): TemplateResult {
  const { notice } = problem;
  return html`
    ${heading(
      screen,
      t(screen, `${problem.code}-title`),
      notice ? say(screen, notice.title) : undefined,
    )}
    ${closedReason(screen, problem)}
    ${section(screen, t(screen, 'what-now'), closedWords(screen, problem))} ${retry(screen)}
    <slot></slot>
  `;
}

function retry(screen: Retrying): TemplateResult {
  return html`<fanar-button variant="secondary" @click=${screen.actions.retry}
    >${t(screen, 'retry')}</fanar-button
  >`;
}

function moment({ locale }: Setting, instant: string) {
  const { date, time } = fromInstant(instant);
  return {
    date: formatDate(date, { ...locale.format, style: 'full' }),
    time: formatTime(time, locale.format),
  };
}
