import { toNumerals } from '@fanar/arabic';
import type { Contact, Evidence, ProcessingTime, ServiceDefinition } from '@fanar/contract';
import { formatPhone } from '@fanar/egypt';
import { iconPrint } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { feeList } from './fees.js';
import { name, note, phoneLink, say, section, t, type Content, type Setting } from './screen.js';

/** A term and what is to be said of it. */
export type Fact = readonly [term: string, description: Content];

/**
 * What the citizen should know before the first question: time, fees, conditions, documents and what
 * the service gives.
 * @param more facts between the authority and the fees
 */
export function serviceFacts(
  setting: Setting,
  service: ServiceDefinition,
  more: readonly Fact[] = [],
): TemplateResult {
  const { eligibility, evidence, outputs } = service;
  const facts: readonly Fact[] = [
    [t(setting, 'processing-time'), duration(setting, service.processingTime)],
    [t(setting, 'authority'), say(setting, service.competentAuthority)],
    ...more,
    [t(setting, 'fees'), feeList(setting, service.fees)],
  ];
  return html`
    <dl class="facts">
      ${facts.map(
        ([term, description]) =>
          html`<div class="fact">
            <dt>${term}</dt>
            <dd>${description}</dd>
          </div>`,
      )}
    </dl>
    ${
      eligibility.length === 0
        ? nothing
        : section(
            setting,
            t(setting, 'eligibility'),
            html`<ul>
              ${eligibility.map((condition) => html`<li>${say(setting, condition)}</li>`)}
            </ul>`,
          )
    }
    ${evidence.length === 0 ? nothing : documents(setting, service)}
    ${
      outputs.length === 0
        ? nothing
        : section(
            setting,
            t(setting, 'outputs'),
            html`<ul>
              ${outputs.map(
                ({ title, validity }) =>
                  html`<li>${say(setting, title)}${note(setting, validity)}</li>`,
              )}
            </ul>`,
          )
    }
  `;
}

export function contactLine(setting: Setting, { title, phone, hours }: Contact): TemplateResult {
  const display = toNumerals(formatPhone(phone), setting.locale.numerals);
  return html`<p>${say(setting, title)}: ${phoneLink(display, phone)}${note(setting, hours)}</p>`;
}

function duration(setting: Setting, { min, max, unit }: ProcessingTime): string {
  return min === max
    ? t(setting, `duration-${unit}`, { count: max })
    : t(setting, `duration-range-${unit}`, { min, count: max });
}

/** What everybody needs, then what each kind of applicant needs beside it; each list can be printed. */
function documents(setting: Setting, { evidence, applicant }: ServiceDefinition): TemplateResult {
  const forAll = evidence.filter(({ roles }) => !roles || !applicant);
  const byRole = (applicant?.roles ?? []).map(({ value, label }) => ({
    value,
    role: name(setting, label),
    own: evidence.filter(({ roles }) => roles?.includes(value)),
  }));
  const list = (items: readonly Evidence[]) =>
    html`<ul class="checklist">
      ${items.map((document) => documentItem(setting, document))}
    </ul>`;
  const isForAll = byRole.every(({ own }) => own.length === 0);
  return section(
    setting,
    t(setting, 'documents'),
    html`${forAll.length > 0 ? list(forAll) : nothing}
    ${byRole.map(({ value, role, own }) =>
      own.length === 0
        ? nothing
        : html`<div data-role=${value}>
            <p class="item-title">${t(setting, 'documents-for', { role })}</p>
            ${list(own)}
          </div>`,
    )}
    ${
      isForAll
        ? printButton(t(setting, 'print-documents'))
        : html`<div class="prints">
            ${byRole.map(({ value, role }) =>
              printButton(t(setting, 'print-documents-for', { role }), value),
            )}
          </div>`
    }`,
  );
}

function printButton(words: string, role?: string): TemplateResult {
  return html`<fanar-button
    class="print quiet"
    variant="quiet"
    @click=${(event: Event) => printAlone(event.currentTarget as Element, role)}
    >${iconPrint()} ${words}</fanar-button
  >`;
}

/** Prints the part that the button is in, without what is for another role. */
function printAlone(button: Element, role?: string): void {
  const part = button.closest('.section');
  const others = part?.querySelectorAll<HTMLElement>('[data-role]') ?? [];
  for (const other of others) other.classList.toggle('other', other.dataset.role !== role);
  part?.classList.add('alone');
  addEventListener('afterprint', () => part?.classList.remove('alone'), { once: true });
  print();
}

function documentItem(setting: Setting, document: Evidence): TemplateResult {
  return html`<li>
    <span>${say(setting, document.title)}</span>${note(setting, document.note)}
    ${
      document.original
        ? html`<span class="original">${t(setting, 'bring-original')}</span>`
        : nothing
    }
  </li>`;
}
