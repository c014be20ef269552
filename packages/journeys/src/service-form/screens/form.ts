import type { FormError } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { answerAt, own, pathOf } from '../answer-paths.js';
import type { ControlContext } from '../field-kinds/kind.js';
import type { Readiness } from '../lazy-parts.js';
import { confirmation, review, screening, tasks, unavailable } from '../screen-parts.js';
import { shownOf } from '../service-form.judgement.js';
import type { DrawnPage } from '../page-drawing.js';
import { currentPage, pagesOf, placeOf, type Page } from '../service-form.path.js';
import { holdsLocked, isLocked, prefilledAt } from '../service-form.prefilled.js';
import type { Draft, ServiceFormState } from '../service-form.model.js';
import { codeFor, isVerified } from '../service-form.verification.js';
import type { ReceiptView } from '../receipt/receipt-view.js';
import type { ReviewView } from './review.js';
import type { Screen } from './screen.js';
import { questions, stepScreen } from './step.js';
import { loadingScreen, partMissingScreen, partStuckScreen, type AnswersKept } from './waiting.js';
import { whatYouNeedScreen } from './what-you-need.js';

export interface FormView {
  /** The page names the service itself. */
  readonly isUntitled: boolean;
  /** The citizen has first to decide whether to go on with an earlier application. */
  readonly hasOffer: boolean;
  /** Nothing is asked before that. */
  readonly isBehindOffer: boolean;
  readonly state: ServiceFormState;
  /** Of the parts that the present screen is made of. */
  readonly readiness: Readiness;
  /** What was entered is on the device. */
  readonly isKept: boolean;
  /** What could not be sent will be by itself, which is said below the screen. */
  readonly isWaiting: boolean;
  readonly errors: readonly FormError[];
  /** Of the pages those whose questions have been in view, as far as they are drawn. */
  readonly drawn: (pages: readonly Page[]) => readonly DrawnPage[];
  /** Paths of masked answers that the citizen asked to see. */
  readonly revealed: ReadonlySet<string>;
  /** What the questions need of the form. */
  readonly controls: Pick<
    ControlContext,
    'files' | 'addItem' | 'removeItem' | 'announce' | 'isShared' | 'map'
  > & { readonly resendCode: (path: string) => void };
  readonly onEdit: (event: Event) => void;
  /** Nothing before its part is here. */
  readonly receipt: ReceiptView | undefined;
}

/** The whole form, whatever state it is in. */
export function formScreen(screen: Screen, view: FormView): TemplateResult {
  const { state, receipt } = view;
  switch (state.phase) {
    case 'loading':
      // What the page wrote is read in the meantime.
      return html`<slot>${whenReady(screen, view, () => loadingScreen(screen))}</slot>`;
    case 'unavailable':
      return whenReady(screen, view, () =>
        unavailable.code?.unavailableScreen(screen, state.problem),
      );
    case 'draft':
      return html`${view.isBehindOffer ? nothing : whenReady(screen, view, () => inItsOwnNodes(screen, view, state))}
      ${keptQuestions(screen, view, state)}`;
    case 'submitted':
      return whenReady(
        screen,
        view,
        () => receipt && confirmation.code?.confirmationScreen(screen, state, receipt),
      );
    case 'receipt-missing':
      return whenReady(
        screen,
        view,
        () => receipt && confirmation.code?.receiptMissingScreen(screen, state, receipt),
      );
  }
}

/** Once all is here that a screen is made of; a server has none of it. */
function whenReady(
  screen: Screen,
  view: FormView,
  draw: () => TemplateResult | undefined,
): TemplateResult {
  switch (view.readiness) {
    case 'ready':
      return html`${draw() ?? loadingScreen(screen)}`;
    case 'loading':
      return html`${loadingScreen(screen)}`;
    case 'failed':
      return html`${partMissingScreen(screen)}`;
    case 'stuck':
      return html`${partStuckScreen(screen, answersIn(view))}`;
  }
}

/** What of the answers outlives the page. */
function answersIn({ state, isKept }: FormView): AnswersKept {
  const isEmpty = state.phase !== 'draft' || Object.keys(state.answers).length === 0;
  return isEmpty ? 'none' : isKept ? 'kept' : 'unkept';
}

/**
 * A translator of the page replaces text that Lit would go on writing to: no screen inherits it. The
 * first one comes alive on the nodes of a server, which knows no language of the page.
 */
function inItsOwnNodes(screen: Screen, view: FormView, draft: Draft): TemplateResult | undefined {
  const place = currentPage(draft)?.id ?? placeOf(draft).screen;
  const language = place === 'what-you-need' ? '' : screen.locale.language;
  const drawn = draftScreen(screen, view, draft);
  return drawn && html`${keyed(`${place} ${language}`, drawn)}`;
}

function draftScreen(screen: Screen, view: FormView, draft: Draft): TemplateResult | undefined {
  const { errors } = view;
  const page = currentPage(draft);
  if (page) {
    const { presentation } = draft;
    return stepScreen(screen, { page, pages: pagesOf(draft), errors, presentation });
  }
  switch (placeOf(draft).screen) {
    case 'screening':
      return screening.code?.screeningScreen(screen, { draft, errors, onEdit: view.onEdit });
    case 'not-eligible':
      return screening.code?.notEligibleScreen(screen, draft);
    case 'task-list':
      return tasks.code?.tasksScreen(screen, draft, errors);
    case 'review':
      return review.code?.reviewScreen(screen, reviewOf(view, draft));
    default:
      return whatYouNeedScreen(screen, draft.definition, view);
  }
}

function reviewOf({ errors, revealed, isWaiting }: FormView, draft: Draft): ReviewView {
  const { definition, presentation, isDeclared, failure, sending } = draft;
  return {
    definition,
    shown: shownOf(draft),
    pages: pagesOf(draft),
    errors,
    revealed,
    presentation,
    isLocked: (path) => isLocked(draft, path),
    isVerified: (path) => isVerified(draft, answerAt(draft.answers, path)),
    isDeclared,
    isSending: sending !== undefined,
    isWaiting,
    failure,
  };
}

function keptQuestions(screen: Screen, view: FormView, draft: Draft): TemplateResult {
  const { controls, onEdit, readiness, isBehindOffer, drawn } = view;
  const { locale, level } = screen;
  return questions(screen, {
    pages: drawn(pagesOf(draft)),
    current: readiness === 'ready' && !isBehindOffer ? currentPage(draft)?.id : undefined,
    onEdit,
    controls: {
      ...controls,
      locale,
      level: Math.min(level + 1, 6),
      prefill: (pointer) => prefilledAt(draft, pathOf(pointer)),
      isLocked: (path) => isLocked(draft, path),
      isFixed: (path) => holdsLocked(draft, path),
      beside: [draft.prefilled, draft.proving],
      given: (pointer) => JSON.stringify(own(draft.prefilled, pathOf(pointer))?.value),
      codes: draft.proving && {
        isVerified: (answer) => isVerified(draft, answer),
        codeFor: (answer) => codeFor(draft, answer),
        resend: controls.resendCode,
      },
    },
  });
}
