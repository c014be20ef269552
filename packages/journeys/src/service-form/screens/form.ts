import type { FormError } from '@fanar/elements';
import { html, type TemplateResult } from 'lit';
import type { FileStore } from '../field-types.js';
import type { Readiness } from '../lazy-parts.js';
import { currentStep, placeOf, stepsOf } from '../service-form.path.js';
import type { Draft, ServiceFormState } from '../service-form.model.js';
import { confirmationScreen, type ReceiptView } from './confirmation.js';
import { reviewScreen } from './review.js';
import type { Screen } from './screen.js';
import { questions, stepScreen } from './step.js';
import { loadingScreen, partMissingScreen, unavailableScreen } from './unavailable.js';
import { whatYouNeedScreen } from './what-you-need.js';

export interface FormView {
  /** The page names the service itself. */
  readonly isUntitled: boolean;
  readonly state: ServiceFormState;
  /** Of the parts that the present screen is made of. */
  readonly readiness: Readiness;
  readonly errors: readonly FormError[];
  /** Ids of the steps whose questions have been in view. */
  readonly seen: ReadonlySet<string>;
  /** Ids of masked answers that the citizen asked to see. */
  readonly revealed: ReadonlySet<string>;
  readonly files: FileStore;
  readonly onEdit: (event: Event) => void;
  readonly receipt: ReceiptView;
}

/** The whole form, whatever state it is in. */
export function formScreen(screen: Screen, view: FormView): TemplateResult {
  const { state, receipt } = view;
  switch (state.phase) {
    case 'loading':
      return loadingScreen(screen);
    case 'unavailable':
      return unavailableScreen(screen, state.problem);
    case 'draft':
      return html`${whenReady(screen, view, () => draftScreen(screen, view, state))}
      ${keptQuestions(screen, view, state)}`;
    case 'submitted':
      return whenReady(screen, view, () => confirmationScreen(screen, state, receipt));
  }
}

function whenReady(
  screen: Screen,
  { readiness }: FormView,
  draw: () => TemplateResult,
): TemplateResult {
  if (readiness === 'ready') return draw();
  return readiness === 'failed' ? partMissingScreen(screen) : loadingScreen(screen);
}

function draftScreen(screen: Screen, view: FormView, draft: Draft): TemplateResult {
  const { errors, revealed } = view;
  const { definition, answers, isDeclared, failure } = draft;
  const steps = stepsOf(draft);
  const step = currentStep(draft);
  if (step) return stepScreen(screen, { step, steps, errors });
  if (placeOf(draft).screen !== 'review') {
    return whatYouNeedScreen(screen, definition, view.isUntitled);
  }
  const isSending = draft.sending !== undefined;
  return reviewScreen(screen, {
    definition,
    answers,
    steps,
    errors,
    revealed,
    isDeclared,
    isSending,
    failure,
  });
}

function keptQuestions(screen: Screen, view: FormView, draft: Draft): TemplateResult {
  const { files, onEdit, readiness, seen } = view;
  return questions(screen, {
    steps: stepsOf(draft).filter(({ id }) => seen.has(id)),
    current: readiness === 'ready' ? currentStep(draft)?.id : undefined,
    onEdit,
    controls: { answers: draft.answers, locale: screen.locale, files },
  });
}
