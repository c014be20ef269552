import type { Ticket } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { fact } from '../../queue/parts.js';
import { counterWords, estimateWords } from '../../queue/words.js';
import { isNear, isRunning } from '../queue-ticket.state.js';
import type { TicketView } from './view.js';

/** A ticket: its number above all, then what to do, then how long. */
export function ticketScreen(view: TicketView, ticket: Ticket): TemplateResult {
  const { t, level, number } = view;
  return html`<section class="slip ${ticket.state}" data-state=${ticket.state}>
    ${heading('ticket-heading', level, title(view, ticket))}
    <p class="number"><bdi translate="no">${number(ticket.number)}</bdi></p>
    ${told(view, ticket)} ${stale(view, ticket)}
    <dl class="facts">
      ${
        ticket.state === 'waiting'
          ? html`${fact(t('ahead'), t('queue:ahead', { count: ticket.ahead }))}
            ${fact(t('estimate'), estimateWords(t, ticket.estimate))}`
          : nothing
      }
      ${ticket.titles?.map((each) => fact(t('for'), view.words(each)))}
      ${fact(t('place'), view.words(ticket.office.title))}
      ${fact(t('issued'), view.moment(ticket.issuedAt))}
    </dl>
    ${isRunning(ticket) ? running(view, ticket) : ended(view)}
  </section>`;
}

function title({ t }: TicketView, { state, counter }: Ticket): string {
  const isTogether = state === 'called' || state === 'serving';
  if (isTogether && counter === undefined) return t(`${state}-anywhere`);
  if (isTogether) return t(`${state}-heading`, { counter: counterWords(t, counter ?? '') });
  return t(state === 'waiting' ? 'ticket-heading' : `${state}-heading`);
}

/** What it means, and what to do. */
function told(view: TicketView, ticket: Ticket): TemplateResult | typeof nothing {
  const { t, number } = view;
  const { state, counter } = ticket;
  switch (state) {
    case 'waiting':
      return html`<p class="advice">${t(isNear(ticket) ? 'soon' : 'wait-advice')}</p>`;
    case 'called':
      return html`<p class="advice">
        ${
          counter === undefined
            ? t('called-advice')
            : t('called', { counter: counterWords(t, counter) })
        }
      </p>`;
    case 'serving':
      return nothing;
    default:
      return html`<p class="advice">${t(state, { number: number(ticket.number) })}</p>`;
  }
}

/** What is shown is old, and says so. */
function stale(view: TicketView, ticket: Ticket): TemplateResult | typeof nothing {
  const { t, state, level, moment } = view;
  if (!isRunning(ticket)) return nothing;
  const updated = html`<p class="note no-print">${t('updated', { time: moment(ticket.now) })}</p>`;
  if (!state.failure) return updated;
  return html`<fanar-alert
      class="no-print"
      tone="warning"
      announce="polite"
      heading=${t('stale')}
      heading-level=${level + 1}
    >
      <p>${t('stale-advice')}</p>
    </fanar-alert>
    ${updated}`;
}

function running(view: TicketView, ticket: Ticket): TemplateResult {
  const { t, isAlerting, isAlertBlocked, actions } = view;
  const canLeave = ticket.state === 'waiting';
  return html`
    ${
      canLeave
        ? html`<fanar-checkbox
              class="no-print"
              name="alert"
              label=${t('alert-me')}
              unmarked
              hint=${t('alert-hint')}
              ?checked=${isAlerting}
              @change=${actions.alertMe}
            ></fanar-checkbox>
            ${isAlertBlocked ? html`<p class="note no-print">${t('alert-blocked')}</p>` : nothing}`
        : nothing
    }
    <p class="actions">
      <fanar-button variant="secondary" @click=${actions.print}>${t('print')}</fanar-button>
      ${
        canLeave
          ? html`<fanar-button id="leave" variant="quiet" @click=${actions.askToLeave}>
              ${t('leave')}
            </fanar-button>`
          : nothing
      }
    </p>
    ${canLeave ? leaving(view) : nothing}
  `;
}

function leaving({ t, actions }: TicketView): TemplateResult {
  return html`<fanar-critical-action
    heading=${t('leave-heading')}
    action=${t('leave-action')}
    keep=${t('leave-keep')}
    failure=${t('leave-failed')}
    @fanar-confirm=${actions.leave}
  >
    ${t('leave-loss')}
  </fanar-critical-action>`;
}

function ended({ t, actions }: TicketView): TemplateResult {
  return html`<p class="actions">
    <fanar-button variant="secondary" @click=${actions.again}>${t('again')}</fanar-button>
  </p>`;
}
