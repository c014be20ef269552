import type { ApplicationStatus } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { part } from './parts.js';
import type { TrackerView } from './view.js';

/** Whom to ask. */
export function contact(
  view: TrackerView,
  status: ApplicationStatus,
): TemplateResult | typeof nothing {
  if (!status.contact) return nothing;
  const { words, phone } = view;
  const { title, hours } = status.contact;
  return part(
    view,
    'contact',
    html`<p>
      ${words(title)}<br />
      <a href="tel:${status.contact.phone}"><bdo dir="ltr">${phone(status.contact.phone)}</bdo></a>
      ${hours ? html`<br /><span class="note">${words(hours)}</span>` : nothing}
    </p>`,
  );
}
