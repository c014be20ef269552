import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../refusal.js';

/** A heading of the level that fits the page; it can be moved to, not tabbed to. */
export function heading(id: string, level: number, content: unknown): TemplateResult {
  return html`<div
    class="heading"
    id=${id}
    role="heading"
    aria-level=${Math.min(level, 6)}
    tabindex="-1"
  >
    ${content}
  </div>`;
}

/** A fact under its name; left out where there is none. */
export function fact(name: string, value: unknown): TemplateResult | typeof nothing {
  if (value === undefined || value === '') return nothing;
  return html`<div class="fact">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Why, and how long to wait where the server says so. */
export function reason(
  failure: Refusal,
  problem: (problem: Refusal) => string,
  t: (key: string, params: { readonly count: number }) => string,
): TemplateResult {
  const { retryAfter } = failure;
  return html`${problem(failure)}${
    retryAfter === undefined ? nothing : html` ${t('queue:retry-in', { count: retryAfter })}`
  }`;
}
