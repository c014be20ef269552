import type { Contact, Text } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { name, say, section, t, type Content, type Setting } from './screen.js';

/**
 * What happens after the sending, in order.
 * @param last what comes at the end of it
 */
export function nextSteps(
  setting: Setting,
  steps: readonly Text[],
  last?: Content,
): TemplateResult {
  return html`<fanar-process-list>
    <ol>
      ${steps.map((step) => html`<li>${say(setting, step)}</li>`)}
      ${last === undefined ? nothing : html`<li>${last}</li>`}
    </ol>
  </fanar-process-list>`;
}

/** Whom to ask, and when. */
export function contactPart(setting: Setting, { hours, phone, title }: Contact): TemplateResult {
  return section(
    setting,
    t(setting, 'contact'),
    html`<fanar-contact-block
      heading=${name(setting, title)}
      heading-level=${Math.min(setting.level + 2, 6)}
      hours=${hours ? name(setting, hours) : ''}
      .phones=${[{ number: phone }]}
    ></fanar-contact-block>`,
  );
}
