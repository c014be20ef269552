import { html, nothing, type TemplateResult } from 'lit';
import type { FormControl } from '../base/form-control.js';
import { isDisabled } from '../mixins/form-associated.js';
import { outerName } from '../mixins/labelled-control.js';

/** In place of the boxes on paper; a screen reader has met those. */
export function renderPrinted(lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class="printed" aria-hidden="true">${renderLines(lines)}</div>`;
}

/** What is said below a part. The region is always there, so that what appears in it is heard. */
export function renderNews(words: string | false): TemplateResult {
  return html`<div class="news" role="status">
    ${words ? html`<p class="advice" part="advice">${words}</p>` : nothing}
  </div>`;
}

/** One box to read, as native boxes are that cannot be changed. */
export function renderText(field: FormControl, lines: readonly string[]): TemplateResult {
  const isOff = field[isDisabled];
  return html`<div
    class="input"
    part="input"
    role="textbox"
    tabindex=${isOff ? nothing : 0}
    aria-labelledby=${field.label ? 'legend' : nothing}
    aria-label=${outerName(field)}
    aria-multiline="true"
    aria-readonly="true"
    aria-disabled=${isOff || nothing}
  >
    ${renderLines(lines)}
  </div>`;
}

function renderLines(lines: readonly string[]): readonly TemplateResult[] {
  return lines.map((line) => html`<div class="line">${line}</div>`);
}
