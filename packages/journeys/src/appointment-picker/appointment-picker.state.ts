import { dayTransition } from './state/days.state.js';
import { holdTransition } from './state/hold.state.js';
import type { PickerEvent, PickerState } from './state/model.js';
import { officeTransition } from './state/offices.state.js';
import { visitTransition } from './state/visit.state.js';

export * from './state/model.js';
export { currentMonth, isBookable, nextBookable, previousBookable } from './state/days.state.js';
export { slotOfHold } from './state/hold.state.js';
export { MOST_OFFICES, officeOf, placesOf, type Place } from './state/offices.state.js';
export { hasVisitChoices, misfitOf, servicesOf } from './state/visit.state.js';

const CONCERNS = [visitTransition, officeTransition, dayTransition, holdTransition];

/**
 * The whole journey as one pure function, each of its concerns in a file of its own; nothing here
 * knows of Lit, the network or a clock.
 */
export function transition(state: PickerState, event: PickerEvent): PickerState {
  for (const concern of CONCERNS) {
    const next = concern(state, event);
    if (next) return next;
  }
  return state;
}
