import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../refusal.js';

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
