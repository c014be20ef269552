import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../../refusal.js';
import type { TrackerView } from './view.js';

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

/** A part of the status under a heading of its own. */
export function part(
  { t, level }: TrackerView,
  name: string,
  content: TemplateResult,
): TemplateResult {
  return html`<section class=${name} aria-labelledby="${name}-heading">
    ${heading(`${name}-heading`, level + 1, t(`${name}-heading`), true)} ${content}
  </section>`;
}

/** Why, and how long to wait where the server says so. */
export function reason({ t, problem }: TrackerView, failure: Refusal): TemplateResult {
  const { retryAfter } = failure;
  return html`${problem(failure)}${
    retryAfter === undefined ? nothing : html` ${t('retry-in', { count: retryAfter })}`
  }`;
}
