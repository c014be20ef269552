import type { Queue } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import { keepFocus } from '../../keep-focus.js';
import { noticeBox } from '../../notice-box.js';
import { fact, reason } from '../../queue/parts.js';
import { estimateWords } from '../../queue/words.js';
import type { Refusal } from '../../refusal.js';
import { isServiceAsked } from '../queue-ticket.state.js';
import type { TicketView } from './view.js';

/** How the hall stands, and taking a number. */
export function offer(view: TicketView, queue: Queue): TemplateResult {
  const { t, level, words, state, service, problems, actions } = view;
  const { isTaking, refusal: refused } = state;
  return html`<section>
    ${heading('offer-heading', level, t('offer-heading'))}
    <dl class="facts">
      ${fact(t('place'), words(queue.office.title))}
      ${fact(t('waiting'), t('queue:waiting', { count: queue.waiting }))}
      ${fact(t('estimate'), estimateWords(t, queue.estimate))}
    </dl>
    ${refused ? refusal(view, refused, t('take-failed')) : nothing}
    <form id="take" novalidate @submit=${actions.take}>
      <fanar-error-summary
        id="errors"
        heading-level=${level + 1}
        .problems=${problems}
      ></fanar-error-summary>
      ${
        isServiceAsked(state, service)
          ? html`<fanar-radio-group
              name="service"
              label=${t('service')}
              required
              .options=${queue.services.map((each) => ({
                value: each.service,
                label: words(each.title),
              }))}
              .value=${state.service ?? ''}
              @change=${actions.choose}
            ></fanar-radio-group>`
          : nothing
      }
      <p class="actions">
        <fanar-button type="submit" size="large" ?busy=${isTaking} @mousedown=${keepFocus}>
          ${t(isTaking ? 'taking' : 'take')}
        </fanar-button>
      </p>
    </form>
  </section>`;
}

/** No tickets: when there are some again. */
export function closed({ t, level, words, time }: TicketView, queue: Queue): TemplateResult {
  const office = words(queue.office.title);
  return html`<section>
    ${heading('closed-heading', level, t('closed-heading'))}
    ${
      queue.opens
        ? html`<p>${t('closed', { office })}</p>
            <p>
              <strong>${t('opens', { time: time(queue.opens) })}</strong>
            </p>`
        : html`<p>${t('closed-today', { office })}</p>`
    }
  </section>`;
}

export function unavailable(view: TicketView): TemplateResult {
  const { t, state, actions } = view;
  return html`${state.failure ? refusal(view, state.failure, t('failed')) : nothing}
    <p class="actions">
      <fanar-button variant="secondary" class="retry" @click=${actions.retry}>
        ${t('retry')}
      </fanar-button>
    </p>`;
}

/** The key opens no ticket. */
export function unknown({ t, level, actions }: TicketView): TemplateResult {
  return html`<section>
    ${heading('unknown-heading', level, t('unknown-heading'))}
    <p>${t('unknown')}</p>
    <p class="actions">
      <fanar-button @click=${actions.again}>${t('again')}</fanar-button>
    </p>
  </section>`;
}

function refusal(view: TicketView, failure: Refusal, title: string): TemplateResult {
  const { t, level, problem } = view;
  const text = reason(failure, problem, t);
  return noticeBox({ id: 'failure', tone: 'danger', level: level + 1, title, text });
}
