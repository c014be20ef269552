import { fieldsOf, loadFieldRules, type ServiceDefinition } from '@fanar/contract';
import { loadsOf } from './field-kinds/load.js';
import { LatePart, lateElement, withElements } from './late-part.js';
import type { Load } from './lazy-parts.js';
import { currentPage, pagesOf, placeOf } from './service-form.path.js';
import type { Draft, ServiceFormState } from './service-form.model.js';
import { verification } from './verification/part.js';

/** Screens that are fetched when they are needed, with the elements they are made of. */
export const review = new LatePart(() =>
  withElements(import('./screens/review.js'), [
    import('@fanar/elements/alert'),
    import('@fanar/elements/summary-list'),
    import('@fanar/elements/checkbox'),
    import('./service-form.sending.js'),
  ]),
);

export const screening = new LatePart(() =>
  withElements(import('./screens/screening.js'), [import('@fanar/elements/radio-group')]),
);

export const tasks = new LatePart(() =>
  withElements(import('./screens/tasks.js'), [import('@fanar/elements/task-list')]),
);

export const unavailable = new LatePart(() => import('./screens/unavailable.js'));

export const confirmation = new LatePart(() =>
  withElements(import('./receipt/receipt-part.js'), [
    import('@fanar/elements/alert'),
    import('@fanar/elements/confirmation-panel'),
    import('@fanar/elements/contact-block'),
    import('@fanar/elements/details'),
    import('@fanar/elements/print-button'),
    import('@fanar/elements/process-list'),
    import('@fanar/elements/qr-code'),
    import('@fanar/elements/summary-list'),
    import('@fanar/elements/tag'),
  ]),
);

/** Gives a root the styles of all that it may draw by now. */
export function adoptStyles(root: ShadowRoot): void {
  for (const part of [review, screening, tasks, unavailable, confirmation, verification]) {
    part.adopt(root);
  }
}

/** Puts in what the host knows. */
export const prefilling = new LatePart(() => import('./service-form.prefill.js'));

/** Words for what only a look at all the answers finds; until they are here a person is asked to look. */
export const verdictWords = new LatePart(() => import('./verdict-words.js'));

/** Lists what is wrong. */
export const errorList = lateElement(() => import('@fanar/elements/error-summary'));

/** Leads away from the page at once. */
export const exit = lateElement(() => import('@fanar/elements/exit-page'));

/** What the page wants of the form beside the application. */
interface Wishes {
  /** A receipt is asked for. */
  readonly receipt: boolean;
  /** Answers are put in. */
  readonly prefill: boolean;
  /** The citizen would go on from her answers. */
  readonly judgement: boolean;
}

/**
 * What the present screen cannot be drawn without. What an answer may call for on its page is there
 * before it; what all answers are judged by comes ahead of going on, and is waited for then.
 */
export function partsNeeded(state: ServiceFormState, wishes: Wishes): readonly Load[] {
  if (state.phase === 'loading') return wishes.receipt ? [confirmation.load] : [];
  if (state.phase === 'unavailable') return [unavailable.load];
  if (state.phase !== 'draft') return [confirmation.load];
  const { screen } = placeOf(state);
  if (screen === 'what-you-need') return [];
  if (screen === 'screening' || screen === 'not-eligible') return [screening.load];
  const judging = judgingOf(state, wishes);
  if (screen === 'task-list') return [...judging, tasks.load];
  if (screen === 'review') {
    const answered = loadsOf(fieldsOf(state.definition));
    return [...judging, verdictWords.load, review.load, ...answered];
  }
  const isJudged = wishes.prefill || wishes.judgement;
  return [...(isJudged ? judging : []), ...loadsOf(currentPage(state)?.step.fields)];
}

/**
 * What to fetch ahead: the first controls while the citizen reads what is needed; then, with the
 * first question, all that may come, so that a lost connection stops nobody on the way.
 */
export function partsAhead(state: ServiceFormState, wishes: Wishes): readonly Load[] {
  if (state.phase !== 'draft') return [];
  const judging = judgingOf(state, wishes);
  if (placeOf(state).screen === 'what-you-need') {
    const before = state.definition.screening?.length ? [screening.load] : [];
    const list = state.presentation === 'task-list' ? [tasks.load] : [];
    const first = loadsOf(pagesOf(state)[0]?.step.fields);
    return [...(wishes.prefill ? judging : []), ...before, ...list, ...first, errorList];
  }
  const asked = loadsOf(fieldsOf(state.definition));
  return [errorList, ...judging, verdictWords.load, ...asked, review.load, confirmation.load];
}

/** What answers are put in and judged with. */
function judgingOf({ definition }: Draft, { prefill }: Wishes): readonly Load[] {
  return [rulesFor(definition), ...(prefill ? [prefilling.load] : [])];
}

const rulesOfServices = new WeakMap<ServiceDefinition, Load>();

/** The rules that answers to a service are judged by. */
function rulesFor(definition: ServiceDefinition): Load {
  const load: Load = () => loadFieldRules(definition);
  const known = rulesOfServices.get(definition) ?? load;
  rulesOfServices.set(definition, known);
  return known;
}
