import type { CheckIn } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { fact } from '../../queue/parts.js';
import { counterWords, estimateWords } from '../../queue/words.js';
import type { CheckInView } from './view.js';

/** There: the number above all, then where to go, then how long. */
export function result(view: CheckInView, { appointment, ticket }: CheckIn): TemplateResult {
  const { t, level, words, date, time, number, office, actions, isKiosk, ticketHref } = view;
  const { slot } = appointment;
  const isWaiting = ticket.state === 'waiting';
  const isElsewhere = office !== undefined && appointment.office.id !== office;
  return html`<section class="result">
    ${heading('heading', level, t('in-heading'))}
    ${isElsewhere ? elsewhere(view, words(appointment.office.title)) : nothing}
    <p class="label">${t('ticket')}</p>
    <p class="number"><bdi translate="no">${number(ticket.number)}</bdi></p>
    <p class="advice">
      ${
        ticket.counter === undefined
          ? t('sit')
          : t('go', { counter: counterWords(t, ticket.counter) })
      }
    </p>
    <dl class="facts">
      ${
        isWaiting
          ? html`${fact(t('ahead'), t('queue:ahead', { count: ticket.ahead }))}
            ${fact(t('estimate'), estimateWords(t, ticket.estimate))}`
          : nothing
      }
      ${appointment.titles.map((title) => fact(t('for'), words(title)))}
      ${fact(t('time'), t('date-time', { date: date(slot.date), time: time(slot.time) }))}
      ${fact(t('place'), words(appointment.office.title))}
    </dl>
    <p class="actions">
      ${
        ticketHref === undefined || isKiosk
          ? nothing
          : html`<fanar-button href=${ticketHref}>${t('follow')}</fanar-button>`
      }
      <fanar-button variant="secondary" @click=${actions.print}>${t('print')}</fanar-button>
      <fanar-button variant=${isKiosk ? 'primary' : 'quiet'} @click=${actions.clear}>
        ${t(isKiosk ? 'finish' : 'next')}
      </fanar-button>
    </p>
  </section>`;
}

function elsewhere({ t, level }: CheckInView, office: string): TemplateResult {
  return html`<fanar-alert tone="warning" heading-level=${level + 1}>
    <p>${t('another-place', { office })}</p>
  </fanar-alert>`;
}
