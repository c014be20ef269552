import { toNumerals } from '@fanar/arabic';
import type { Contact, Evidence, ProcessingTime, ServiceDefinition } from '@fanar/contract';
import { formatPhone } from '@fanar/egypt';
import { iconForward, iconPrint } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { feeList } from './fees.js';
import { heading, name, note, phoneLink, say, section, t, type Screen } from './screen.js';

/** Everything the citizen should know before the first question. */
export function whatYouNeedScreen(
  screen: Screen,
  service: ServiceDefinition,
  { isUntitled, hasOffer }: { readonly isUntitled: boolean; readonly hasOffer: boolean },
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
    ${evidence.length === 0 ? nothing : documents(screen, service)}
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
    ${
      hasOffer
        ? nothing
        : html`<fanar-button class="start" @click=${screen.actions.proceed}
            >${t(screen, 'start')} ${iconForward()}</fanar-button
          >`
    }
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

/** What everybody needs, then what each kind of applicant needs beside it. */
function documents(screen: Screen, { evidence, applicant }: ServiceDefinition): TemplateResult {
  const forAll = evidence.filter(({ roles }) => !roles || !applicant);
  const byRole = (applicant?.roles ?? []).map(({ value, label }) => ({
    label,
    own: evidence.filter(({ roles }) => roles?.includes(value)),
  }));
  const list = (items: readonly Evidence[]) =>
    html`<ul class="checklist">
      ${items.map((document) => documentItem(screen, document))}
    </ul>`;
  return section(
    screen,
    t(screen, 'documents'),
    html`${forAll.length > 0 ? list(forAll) : nothing}
      ${byRole.map(({ label, own }) =>
        own.length === 0
          ? nothing
          : html`<p class="item-title">
                ${t(screen, 'documents-for', { role: name(screen, label) })}
              </p>
              ${list(own)}`,
      )}
      <fanar-button class="print quiet" variant="quiet" @click=${() => print()}
        >${iconPrint()} ${t(screen, 'print-documents')}</fanar-button
      >`,
  );
}

function documentItem(screen: Screen, document: Evidence): TemplateResult {
  return html`<li>
    <span>${say(screen, document.title)}</span>${note(screen, document.note)}
    ${
      document.original
        ? html`<span class="original">${t(screen, 'bring-original')}</span>`
        : nothing
    }
  </li>`;
}
