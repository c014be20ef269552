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
  const { level, words } = view;
  const { title, phone, hours } = status.contact;
  return part(
    view,
    'contact',
    html`<fanar-contact-block
      heading=${words(title)}
      heading-level=${level + 2}
      .phones=${[{ number: phone }]}
      hours=${hours ? words(hours) : nothing}
    ></fanar-contact-block>`,
  );
}
