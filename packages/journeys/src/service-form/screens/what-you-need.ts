import { toNumerals } from '@fanar/arabic';
import type { Contact, Evidence, Fee, ProcessingTime, ServiceDefinition } from '@fanar/contract';
import { formatPhone } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import { iconForward } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { heading, phoneLink, say, section, t, type Screen } from './screen.js';

const PIASTRES = 100;

/** Everything the citizen should know before the first question. */
export function whatYouNeedScreen(
  screen: Screen,
  service: ServiceDefinition,
  isUntitled: boolean,
): TemplateResult {
  const { eligibility, evidence, fees, outputs } = service;
  return html`
    ${
      isUntitled
        ? heading(screen, t(screen, 'before-you-start'))
        : html`${heading(screen, t(screen, 'before-you-start'), say(screen, service.title))}
            <p class="summary" part="summary">${say(screen, service.summary)}</p>`
    }
    <dl class="facts">
      ${fact(t(screen, 'processing-time'), duration(screen, service.processingTime))}
      ${fact(t(screen, 'authority'), say(screen, service.competentAuthority))}
      ${fact(t(screen, 'fees'), feeList(screen, fees))}
    </dl>
    ${
      eligibility.length === 0
        ? nothing
        : section(
            screen,
            t(screen, 'eligibility'),
            html`<ul>
              ${eligibility.map((condition) => html`<li>${say(screen, condition)}</li>`)}
            </ul>`,
          )
    }
    ${
      evidence.length === 0
        ? nothing
        : section(
            screen,
            t(screen, 'documents'),
            html`<ul class="checklist">
              ${evidence.map((document) => documentItem(screen, document))}
            </ul>`,
          )
    }
    ${
      outputs.length === 0
        ? nothing
        : section(
            screen,
            t(screen, 'outputs'),
            html`<ul>
              ${outputs.map(
                ({ title, validity }) =>
                  html`<li>${say(screen, title)}${note(screen, validity)}</li>`,
              )}
            </ul>`,
          )
    }
    <fanar-button class="start" @click=${screen.actions.proceed}
      >${t(screen, 'start')} ${iconForward()}</fanar-button
    >
    ${section(screen, t(screen, 'contact'), contactLine(screen, service.contact))}
  `;
}

export function contactLine(screen: Screen, { title, phone, hours }: Contact): TemplateResult {
  const display = toNumerals(formatPhone(phone), screen.locale.numerals);
  return html`<p>${say(screen, title)}: ${phoneLink(display, phone)}${note(screen, hours)}</p>`;
}

function fact(term: string, description: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}

function duration(screen: Screen, { min, max, unit }: ProcessingTime): string {
  return min === max
    ? t(screen, `duration-${unit}`, { count: max })
    : t(screen, `duration-range-${unit}`, { min, count: max });
}

function feeList(screen: Screen, fees: readonly Fee[]): TemplateResult | string {
  const latest = fees
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  if (latest === undefined) return t(screen, 'free');
  const date = formatDate(latest, screen.locale.format);
  return html`
    <ul class="fees">
      ${fees.map((fee) => html`<li>${say(screen, fee.title)}${amount(screen, fee)}</li>`)}
    </ul>
    <p class="note">${t(screen, 'fees-as-of', { date })}</p>
  `;
}

/** What is known only at assessment is told by its note, where there is one. */
function amount(screen: Screen, fee: Fee): TemplateResult {
  const told = note(screen, fee.note);
  if (fee.amount === undefined) {
    return fee.note ? html`${told}` : html`: ${t(screen, 'fee-set-later')}`;
  }
  const minimumFractionDigits = fee.amount % PIASTRES === 0 ? 0 : 2;
  const money = screen.locale.formatNumber(fee.amount / PIASTRES, {
    style: 'currency',
    currency: 'EGP',
    minimumFractionDigits,
  });
  return html`: <bdi>${fee.amount === 0 ? t(screen, 'free') : money}</bdi>${told}`;
}

function documentItem(screen: Screen, document: Evidence): TemplateResult {
  return html`<li>
    ${say(screen, document.title)}${note(screen, document.note)}
    ${
      document.original
        ? html`<span class="original">${t(screen, 'bring-original')}</span>`
        : nothing
    }
  </li>`;
}

function note(screen: Screen, text: Fee['note']): TemplateResult | typeof nothing {
  return text ? html`<span class="note">${say(screen, text)}</span>` : nothing;
}
