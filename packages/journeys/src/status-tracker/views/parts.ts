import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../heading.js';
import type { Refusal } from '../../refusal.js';
import type { TrackerView } from './view.js';

/** A part of the status under a heading of its own; on paper only where it says something there. */
export function part(
  { t, level }: TrackerView,
  name: string,
  content: TemplateResult,
  title = t(`${name}-heading`),
  isForPaper = true,
): TemplateResult {
  const classes = isForPaper ? name : `${name} no-print`;
  return html`<section class=${classes} aria-labelledby="${name}-heading">
    ${heading(`${name}-heading`, level + 1, title, true)} ${content}
  </section>`;
}

/** A word beside what is new since this device looked last. */
export function mark(view: TrackerView, id: string): TemplateResult | typeof nothing {
  const { mine } = view;
  return (mine.isNew(id) && mine.code?.newMark(view)) || nothing;
}

/** Why, and how long to wait where the server says so. */
export function reason({ t, problem }: TrackerView, failure: Refusal): TemplateResult {
  const { retryAfter } = failure;
  return html`${problem(failure)}${
    retryAfter === undefined ? nothing : html` ${t('retry-in', { count: retryAfter })}`
  }`;
}
