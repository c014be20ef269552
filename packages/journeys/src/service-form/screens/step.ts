import type { FieldType, Presentation, ShownField } from '@fanar/contract';
import type { FormError } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { keepFocus } from '../../keep-focus.js';
import { itemsAround } from '../field-kinds/item-title.js';
import type { ControlContext } from '../field-kinds/kind.js';
import { questions as questionsOf } from '../field-kinds/questions.js';
import type { DrawnPage } from '../page-drawing.js';
import type { Page } from '../service-form.path.js';
import { backButton, heading, name, say, t, type Screen } from './screen.js';

export interface StepView {
  readonly page: Page;
  /** All pages in view. */
  readonly pages: readonly Page[];
  readonly errors: readonly FormError[];
  readonly presentation: Presentation;
}

/** What stands above one step's questions. */
export function stepScreen(screen: Screen, view: StepView): TemplateResult {
  const { page, errors } = view;
  const { id, step } = page;
  const titled = titleFieldOf(page);
  const optional = titled?.isRequired === false ? ` ${screen.locale.t('field:optional')}` : '';
  const title = html`${say(screen, titled?.field.label ?? step.title)}${optional}`;
  return html`
    ${backButton(screen)} ${progress(screen, view, id)} ${errorSummary(screen, errors, page.fields)}
    ${heading(screen, title, place(screen, view, id))}
    ${step.intro ? html`<p class="intro">${say(screen, step.intro)}</p>` : nothing}
  `;
}

export interface QuestionsView {
  /** The pages that have been in view, as they are now and as far as they are drawn. */
  readonly pages: readonly DrawnPage[];
  /** Id of the page whose questions are shown, if any. */
  readonly current: string | undefined;
  readonly onEdit: (event: Event) => void;
  readonly controls: ControlContext;
}

/**
 * The questions of the steps seen so far, all but the current ones hidden: text half typed and files
 * on their way stay with their controls while the citizen is elsewhere.
 */
export function questions(screen: Screen, view: QuestionsView): TemplateResult {
  const { pages, current, onEdit, controls } = view;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    screen.actions.proceed();
  };
  return html`${repeat(
    pages,
    ({ key }) => key,
    (page) =>
      html`<form
        class=${titleFieldOf(page) ? 'questions titled' : 'questions'}
        ?hidden=${page.id !== current}
        @submit=${onSubmit}
        @input=${onEdit}
        @change=${onEdit}
      >
        ${questionsOf(page.fields, controls)}
        <fanar-button type="submit" ?hidden=${!page.isWhole} @mousedown=${keepFocus}
          >${t(screen, 'continue')}</fanar-button
        >
      </form>`,
  )}`;
}

/** What of a view tells where the citizen is. */
export type Way = Pick<StepView, 'pages' | 'presentation'>;

/** All steps by name, the review last; where they come in their order and are few. */
export function progress(
  screen: Screen,
  { pages, presentation }: Way,
  current: string,
): TemplateResult | typeof nothing {
  if (presentation !== 'step') return nothing;
  const named = pages.map(({ id, step }) => ({ id, title: name(screen, step.title) }));
  const all = [...named, { id: reviewId, title: t(screen, 'review-step') }];
  const steps = unlessEqual(all, ({ id, title }) => [id, title]);
  return html`<fanar-step-indicator .steps=${steps} current=${current}></fanar-step-indicator>`;
}

/** Heard with the heading; of steps the eye has the indicator. */
export function place(
  screen: Screen,
  { pages, presentation }: Way,
  current: string,
): TemplateResult | undefined {
  const index = pages.findIndex(({ id }) => id === current);
  if (presentation === 'task-list') return undefined;
  if (presentation === 'question') {
    const position = { current: index + 1, total: pages.length };
    return index < 0
      ? undefined
      : html`${t(screen, 'question-of', position)}<span class="visually-hidden">: </span>`;
  }
  const position = { current: (index < 0 ? pages.length : index) + 1, total: pages.length + 1 };
  return html`<span class="visually-hidden">${t(screen, 'step-of', position)}: </span>`;
}

/** @param fields those asked, to tell the items of groups apart */
export function errorSummary(
  screen: Screen,
  errors: readonly FormError[],
  fields: readonly ShownField[] = [],
): TemplateResult {
  const { level, locale } = screen;
  const problems = errors.map(({ pointer, text, field }) => {
    const item = itemsAround(pointer, fields, locale);
    return { message: item ? t(screen, 'in-item', { item, problem: text }) : text, target: field };
  });
  return html`<fanar-error-summary
    heading-level=${level}
    .problems=${unlessEqual(problems, ({ message, target }) => [message, target])}
  ></fanar-error-summary>`;
}

/** Spares an element the work for what it shows already. */
function unlessEqual<Item>(items: readonly Item[], visibleOf: (item: Item) => readonly unknown[]) {
  return guard(items.flatMap(visibleOf), () => items);
}

/** The review among the steps; no step's own id holds a colon. */
export const reviewId = 'fanar:review';

/** Their own words say more than a name. */
const WORDED: ReadonlySet<FieldType> = new Set(['checkbox', 'switch', 'consent', 'declaration']);

/** The one question of a page, which is the heading of it; its control shows no other name. */
function titleFieldOf({ id, step, fields }: Page): ShownField | undefined {
  const asked = fields.filter(({ field }) => field.type !== 'computed');
  const [first] = asked;
  const isAlone = id !== step.id || first?.field.label.ar === step.title.ar;
  return isAlone && asked.length === 1 && first && !WORDED.has(first.field.type)
    ? first
    : undefined;
}
