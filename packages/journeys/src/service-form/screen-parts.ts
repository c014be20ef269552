import type { Field } from '@fanar/contract';
import { kindOf } from './field-types.js';
import type { Load } from './lazy-parts.js';
import { currentStep, placeOf, stepsOf } from './service-form.path.js';
import type { ServiceFormState } from './service-form.model.js';

const review: Load = () =>
  Promise.all([
    import('@fanar/elements/summary-list/define'),
    import('@fanar/elements/checkbox/define'),
  ]);

const confirmation: Load = () =>
  Promise.all([
    import('@fanar/elements/summary-list/define'),
    import('@fanar/elements/confirmation-panel/define'),
  ]);

/** What the present screen cannot be drawn without. */
export function partsNeeded(state: ServiceFormState): readonly Load[] {
  if (state.phase === 'submitted') return [confirmation];
  if (state.phase !== 'draft') return [];
  if (placeOf(state).screen === 'review') return [review];
  return controlsOf(currentStep(state)?.fields);
}

/**
 * What to fetch ahead: the first controls while the citizen reads what is needed; then, with the
 * first question, all that may come, so that a lost connection stops nobody on the way.
 */
export function partsAhead(state: ServiceFormState): readonly Load[] {
  if (state.phase !== 'draft') return [];
  if (placeOf(state).screen === 'what-you-need') return controlsOf(stepsOf(state)[0]?.fields);
  return [
    ...state.definition.steps.flatMap(({ fields }) => controlsOf(fields)),
    review,
    confirmation,
  ];
}

function controlsOf(fields: readonly Field[] = []): readonly Load[] {
  return fields.map((field) => kindOf(field).load);
}
