import type { ServiceDefinition } from '@fanar/contract';
import { iconDownload, serviceErrorMessages, uploadErrorMessages } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { answersPart } from '../receipt/answers.js';
import { coSignersPart } from '../receipt/co-signers.js';
import { paymentPart } from '../receipt/payment.js';
import { lookAgain } from '../receipt/progress.js';
import { expectation, factRows, titleOf, type Received } from '../receipt/receipt-content.js';
import { addressOf, type ReceiptView } from '../receipt/receipt-view.js';
import { linkTo, type ReceiptKey } from '../receipt-links.js';
import type { ReceiptMissing, Submitted } from '../service-form.model.js';
import { answersMessages } from '../words/answers.js';
import { receiptMessages } from '../words/receipt.js';
import { contactPart, nextSteps } from './afterwards.js';
import { heading, section, t, type Screen } from './screen.js';

export const messages = [
  serviceErrorMessages,
  uploadErrorMessages,
  answersMessages,
  receiptMessages,
];

/** What the citizen keeps: reference, key, fees, dates, and what happens next. On paper too. */
export function confirmationScreen(
  screen: Screen,
  submitted: Submitted,
  view: ReceiptView,
): TemplateResult {
  const { definition, receipt } = submitted;
  if (!receipt) return handedOver(screen, definition);
  const received: Received = { ...submitted, receipt };
  const key = { reference: receipt.reference, key: receipt.trackingKey };
  const payment = paymentPart(screen, receipt, view);
  const signers = coSignersPart(screen, receipt, view);
  return html`
    ${top(screen, received, view)}
    ${
      submitted.isEarlierSending
        ? html`<fanar-alert tone="warning"><p>${t(screen, 'earlier-sending')}</p></fanar-alert>`
        : nothing
    }
    ${receipt.state === 'awaiting-signatures' ? [signers, payment] : [payment, signers]}
    ${facts(screen, received, view)}
    ${
      receipt.state === 'refused' || definition.next.length === 0
        ? nothing
        : next(screen, definition, received)
    }
    ${receipt.state === 'refused' ? nothing : appointment(screen, received, view)}
    ${answersPart(screen, submitted, view.revealed)} ${keep(screen, key, view)}
    <slot name="confirmation"></slot>
    ${contactPart(screen, definition.contact)}
  `;
}

/** The receipt that was asked for is not there: why, and where else to turn. */
export function receiptMissingScreen(
  screen: Screen,
  { problem }: ReceiptMissing,
  { pages }: ReceiptView,
): TemplateResult {
  return html`
    ${heading(screen, t(screen, 'receipt-missing-title'))}
    <fanar-alert tone="danger" announce="polite">
      <p>${screen.locale.problemText(problem)}</p>
    </fanar-alert>
    <p>${t(screen, 'receipt-missing')}</p>
    <div class="actions">
      <fanar-button @click=${screen.actions.retry}>${t(screen, 'retry')}</fanar-button>
      ${
        pages.track === undefined
          ? nothing
          : html`<fanar-button variant="secondary" href=${pages.track}
              >${t(screen, 'track')}</fanar-button
            >`
      }
    </div>
    <slot></slot>
  `;
}

/** The host has the answers; what follows is its own to say. */
function handedOver(screen: Screen, definition: ServiceDefinition): TemplateResult {
  return html`
    ${heading(screen, t(screen, 'handed-over-title'))}
    <p>${t(screen, 'handed-over')}</p>
    ${next(screen, definition)}
    <slot name="confirmation"></slot>
    ${contactPart(screen, definition.contact)}
  `;
}

function top(screen: Screen, { receipt }: Received, view: ReceiptView): TemplateResult {
  const { errors = [], reference, state } = receipt;
  const title = titleOf(screen, receipt);
  if (state === 'refused') {
    const words = new Set(errors.map((problem) => screen.locale.problemText(problem)));
    return html`${heading(screen, title)}
      <fanar-alert tone="danger" announce="polite">
        <p>${t(screen, 'refused')}</p>
        ${
          words.size > 0
            ? html`<ul>
                ${Array.from(words, (text) => html`<li>${text}</li>`)}
              </ul>`
            : nothing
        }
      </fanar-alert>`;
  }
  return html`<fanar-confirmation-panel
    id="confirmation"
    heading=${title}
    heading-level=${screen.level}
    reference=${reference}
  >
    ${
      state === 'processing'
        ? html`<p>${t(screen, 'processing')}</p>
            ${lookAgain(screen, view, 'processing-late')}`
        : nothing
    }
    <p>${t(screen, 'keep-reference')}</p>
  </fanar-confirmation-panel>`;
}

/** The key and what it opens: for copying, for a camera, on paper. */
function facts(screen: Screen, received: Received, { pages }: ReceiptView): TemplateResult {
  const { reference, trackingKey: key } = received.receipt;
  const address = addressOf(pages.track, { reference, key });
  const label = t(screen, 'tracking-key');
  return html`<div class="keep">
    <fanar-summary-list .rows=${[{ id: 'tracking-key', label }, ...factRows(screen, received)]}>
      <span slot="tracking-key" class="masked">
        <bdo id="tracking-key" class="key" dir="ltr">${key}</bdo>
        <fanar-copy-button value=${key} label=${label} size="small"></fanar-copy-button>
      </span>
    </fanar-summary-list>
    ${
      address
        ? html`<fanar-qr-code class="qr" value=${address} label=${t(screen, 'scan-to-track')}
            >${t(screen, 'scan-to-track')}</fanar-qr-code
          >`
        : nothing
    }
  </div>`;
}

function next(screen: Screen, definition: ServiceDefinition, received?: Received): TemplateResult {
  return section(
    screen,
    t(screen, 'next-title'),
    nextSteps(
      screen,
      definition.next,
      received && expectation(screen, definition, received.receipt),
    ),
  );
}

/** The next thing to do, unless something is to be paid first. An offer is made where it can be taken up. */
function appointment(
  screen: Screen,
  { definition, receipt }: Received,
  { pages }: ReceiptView,
): TemplateResult | typeof nothing {
  const { appointment: need } = definition;
  if (need === 'none' || (need === 'offered' && pages.book === undefined)) return nothing;
  const { payment, reference, trackingKey: key } = receipt;
  const isNext = need === 'needed' && (!payment || payment.status === 'paid');
  return section(
    screen,
    t(screen, 'appointment-title'),
    html`<p>${t(screen, `appointment-${need}`)}</p>
      ${
        pages.book === undefined
          ? nothing
          : html`<fanar-button
              variant=${isNext ? 'primary' : 'secondary'}
              href=${linkTo(pages.book, { reference, key })}
              >${t(screen, 'book')}</fanar-button
            >`
      }`,
  );
}

/** Ways to follow it and to keep it: none of them needs an account. */
function keep(screen: Screen, key: ReceiptKey, { actions, pages }: ReceiptView): TemplateResult {
  const address = addressOf(pages.receipt, key);
  return section(
    screen,
    t(screen, 'keep-title'),
    html`<div class="actions">
      ${
        pages.track === undefined
          ? nothing
          : html`<fanar-button variant="secondary" href=${linkTo(pages.track, key)}
              >${t(screen, 'track')}</fanar-button
            >`
      }
      <fanar-print-button>${t(screen, 'print-receipt')}</fanar-print-button>
      <fanar-button id="download" variant="secondary" @click=${() => actions.download('page')}
        >${iconDownload()} ${t(screen, 'download')}</fanar-button
      >
      ${
        address
          ? html`<fanar-copy-button value=${address} label=${t(screen, 'receipt-link')}
              >${t(screen, 'copy-receipt-link')}</fanar-copy-button
            >`
          : nothing
      }
      <fanar-button
        id="download-text"
        class="quiet"
        variant="quiet"
        @click=${() => actions.download('text')}
        >${t(screen, 'download-text')}</fanar-button
      >
    </div>`,
  );
}
