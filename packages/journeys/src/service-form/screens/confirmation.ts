import type { ApplicationReceipt, ServiceDefinition } from '@fanar/contract';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import { iconPrint } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { expectedDates } from '../expected-dates.js';
import { linkTo } from '../receipt-links.js';
import type { Submitted } from '../service-form.model.js';
import { heading, name, say, section, t, type Screen } from './screen.js';
import { contactLine } from './what-you-need.js';

export interface ReceiptView {
  /** Page of the host that tracks an application. */
  readonly trackHref: string | undefined;
  /** Page of the host that books an appointment. */
  readonly bookHref: string | undefined;
  readonly isKeyCopied: boolean;
}

/** What the citizen keeps: reference, key, dates, and what happens next. On paper too. */
export function confirmationScreen(
  screen: Screen,
  { definition, receipt, isEarlierSending }: Submitted,
  view: ReceiptView,
): TemplateResult {
  if (!receipt) return handedOver(screen, definition);
  return html`
    <fanar-confirmation-panel
      id="confirmation"
      heading=${t(screen, 'confirmation-title')}
      heading-level=${screen.level}
      reference=${receipt.reference}
    >
      <p>${t(screen, 'keep-reference')}</p>
    </fanar-confirmation-panel>
    ${
      isEarlierSending
        ? html`<fanar-alert tone="warning"><p>${t(screen, 'earlier-sending')}</p></fanar-alert>`
        : nothing
    }
    <fanar-summary-list .rows=${receiptRows(screen, definition, receipt)}
      >${trackingKey(screen, receipt, view.isKeyCopied)}</fanar-summary-list
    >
    ${next(screen, definition, receipt)} ${appointment(screen, definition, receipt, view)}
    <div class="actions">
      ${
        view.trackHref === undefined
          ? nothing
          : html`<fanar-button variant="secondary" href=${linkTo(view.trackHref, receipt)}
              >${t(screen, 'track')}</fanar-button
            >`
      }
      <fanar-button variant="secondary" @click=${screen.actions.print}
        >${iconPrint()} ${t(screen, 'print')}</fanar-button
      >
    </div>
    <slot name="confirmation"></slot>
    ${section(screen, t(screen, 'contact'), contactLine(screen, definition.contact))}
  `;
}

/** The host has the answers; what follows is its own to say. */
function handedOver(screen: Screen, definition: ServiceDefinition): TemplateResult {
  return html`
    ${heading(screen, t(screen, 'handed-over-title'))}
    <p>${t(screen, 'handed-over')}</p>
    ${next(screen, definition)}
    <slot name="confirmation"></slot>
    ${section(screen, t(screen, 'contact'), contactLine(screen, definition.contact))}
  `;
}

function receiptRows(screen: Screen, definition: ServiceDefinition, receipt: ApplicationReceipt) {
  const { format } = screen.locale;
  const received = {
    date: formatDate(receipt.date, { ...format, style: 'full' }),
    time: formatTime(receipt.time, format),
  };
  return [
    { id: 'tracking-key', label: t(screen, 'tracking-key') },
    { id: 'service', label: t(screen, 'service'), value: name(screen, definition.title) },
    {
      id: 'received-at',
      label: t(screen, 'received-at'),
      value: t(screen, 'date-and-time', received),
    },
  ];
}

/** The key beside a button that copies it; where copying is not allowed it is selected instead. */
function trackingKey(
  screen: Screen,
  { trackingKey: key }: ApplicationReceipt,
  isCopied: boolean,
): TemplateResult {
  return html`<span slot="tracking-key" class="masked">
    <bdo id="tracking-key" class="key" dir="ltr">${key}</bdo>
    <button
      type="button"
      class="link"
      aria-label=${t(screen, isCopied ? 'copied' : 'copy-key')}
      @click=${screen.actions.copyKey}
    >
      ${t(screen, isCopied ? 'copied' : 'copy')}
    </button>
  </span>`;
}

function next(
  screen: Screen,
  definition: ServiceDefinition,
  receipt?: ApplicationReceipt,
): TemplateResult {
  return section(
    screen,
    t(screen, 'next-title'),
    html`<ol>
        ${definition.next.map((event) => html`<li>${say(screen, event)}</li>`)}
      </ol>
      ${receipt ? html`<p>${expectation(screen, definition, receipt)}</p>` : nothing}`,
  );
}

function expectation(
  screen: Screen,
  { processingTime }: ServiceDefinition,
  receipt: ApplicationReceipt,
): string {
  const dates = expectedDates(processingTime, receipt.date);
  const written = (date: string) => formatDate(date, { ...screen.locale.format, style: 'full' });
  return dates.from === dates.to
    ? t(screen, 'expected-day', { date: written(dates.to) })
    : t(screen, 'expected', { from: written(dates.from), to: written(dates.to) });
}

function appointment(
  screen: Screen,
  { appointment: need }: ServiceDefinition,
  receipt: ApplicationReceipt,
  { bookHref }: ReceiptView,
): TemplateResult | typeof nothing {
  if (need === 'none') return nothing;
  return section(
    screen,
    t(screen, 'appointment-title'),
    html`<p>${t(screen, `appointment-${need}`)}</p>
      ${
        bookHref === undefined
          ? nothing
          : html`<fanar-button href=${linkTo(bookHref, receipt)}
              >${t(screen, 'book')}</fanar-button
            >`
      }`,
  );
}
