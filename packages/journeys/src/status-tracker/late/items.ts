import type { ApplicationStatus, CaseItem } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { part } from '../views/parts.js';
import type { TrackerView } from '../views/view.js';

/** What is to be collected, is on its way, or was handed over. */
export function items(
  view: TrackerView,
  { items: all = [] }: ApplicationStatus,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return part(
    view,
    'items',
    html`<ul>
      ${all.map((item) => html`<li class="event">${one(view, item)}</li>`)}
    </ul>`,
    view.say('status-after:items-heading'),
  );
}

function one(view: TrackerView, item: CaseItem): TemplateResult {
  const { say, words, date } = view;
  const { title, state } = item;
  const isOver = state === 'collected' || state === 'delivered';
  return html`<strong>${words(title)}</strong> ${
      isOver
        ? html`<span>${say(`status-after:item-${state}`, { date: date(item.date) })}</span>`
        : state === 'ready'
          ? ready(view, item)
          : onWay(view, item)
    }`;
}

function ready(
  { say, words, date, today }: TrackerView,
  { office, from = '', until = '', bring = [] }: CaseItem,
): TemplateResult {
  const isOverdue = until !== '' && until < today;
  const when = isOverdue ? 'overdue' : from > today ? 'from' : 'until';
  const days = { from: from && date(from), until: until && date(until) };
  return html`${
    office
      ? html`<span>${say('status-after:item-ready', { name: words(office.title) })}</span>`
      : nothing
  }
  ${
    until
      ? html`<span class=${isOverdue ? 'overdue' : nothing}
          >${say(`status-after:collect-${when}`, days)}</span
        >`
      : nothing
  }
  ${
    bring.length > 0
      ? html`<div>
          <p>${say('status-after:bring')}</p>
          <ul>
            ${bring.map((paper) => html`<li>${words(paper)}</li>`)}
          </ul>
        </div>`
      : nothing
  }`;
}

function onWay(
  { say, words, date }: TrackerView,
  { carrier, trackingNumber, trackingPage, date: since }: CaseItem,
): TemplateResult {
  const name = carrier ? words(carrier) : '';
  return html`<span>${say('status-after:item-on-way', { name, date: date(since) })}</span> ${
      trackingNumber
        ? html`<span
            >${say('status-after:tracking-number')}
            <bdi dir="ltr" translate="no">${trackingNumber}</bdi></span
          >`
        : nothing
    }
    ${
      trackingPage && isSecure(trackingPage)
        ? html`<span class="no-print"
            ><a class="link" href=${trackingPage} rel="noreferrer"
              >${say('status-after:tracking-page', { name })}</a
            ></span
          >`
        : nothing
    }`;
}

/** A page of another site is linked only where nobody on the way can change it. */
function isSecure(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
