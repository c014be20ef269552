import { html, type TemplateResult } from 'lit';

/** A heading of the level that fits the page; it can be moved to, not tabbed to. */
export function heading(
  id: string,
  level: number,
  content: unknown,
  minor = false,
): TemplateResult {
  return html`<div
    class=${minor ? 'heading minor' : 'heading'}
    id=${id}
    role="heading"
    aria-level=${Math.min(level, 6)}
    tabindex="-1"
  >
    ${content}
  </div>`;
}
