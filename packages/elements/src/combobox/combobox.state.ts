import type { Choice } from '../controllers/option-children.js';
import type { AnswerRules, ComboboxState } from './answer.state.js';

/** What the open list has to know of the choices. */
export interface ListRules extends Omit<AnswerRules, 'exact' | 'isCustom'> {
  /** How many results there are. */
  readonly count: number;
  /** How many fit into the list. */
  readonly pageSize: number;
  readonly resultAt: (place: number) => Choice | undefined;
  readonly placeOf: (value: string) => number;
}

export type Move = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

export type ListAction =
  /** At the answer; without one at the end given, or in the box. */
  | { readonly type: 'open'; readonly at?: 'first' | 'last' }
  | { readonly type: 'close' }
  | { readonly type: 'move'; readonly to: Move }
  /** Back to the text. */
  | { readonly type: 'edit' }
  | { readonly type: 'choose'; readonly place: number }
  /** Empties the box. */
  | { readonly type: 'clear' };

/** The state after an action; the same object where nothing changes. */
export function reduce(state: ComboboxState, action: ListAction, rules: ListRules): ComboboxState {
  switch (action.type) {
    case 'open':
      if (state.isOpen) return state;
      return { ...state, isOpen: true, active: placeToOpenAt(action.at, rules) };
    case 'close':
      return state.isOpen ? { ...state, isOpen: false, active: -1 } : state;
    case 'move':
      return withActive(state, placeAfter(state.active, action.to, rules));
    case 'edit':
      return withActive(state, -1);
    case 'choose':
      return afterChoice(state, rules.resultAt(action.place), rules);
    case 'clear':
      return afterClearing(state, rules);
  }
}

function afterChoice(
  state: ComboboxState,
  choice: Choice | undefined,
  { isMultiple, values }: ListRules,
): ComboboxState {
  if (!choice || choice.disabled) return state;
  const { value } = choice;
  const settled = { ...state, typed: undefined, isPending: false };
  if (!isMultiple) return { ...settled, values: [value], isOpen: false, active: -1 };
  return {
    ...settled,
    values: values.includes(value) ? values.filter((each) => each !== value) : [...values, value],
    // With the text gone all choices are there again, at other places.
    active: state.isPending ? -1 : state.active,
  };
}

function afterClearing(state: ComboboxState, { isMultiple }: ListRules): ComboboxState {
  const cleared = { ...state, isPending: false };
  if (isMultiple) return { ...cleared, typed: undefined };
  return { ...cleared, typed: '', values: [] };
}

function withActive(state: ComboboxState, active: number): ComboboxState {
  return active === state.active ? state : { ...state, active };
}

function placeToOpenAt(at: 'first' | 'last' | undefined, rules: ListRules): number {
  const [value] = rules.isMultiple ? [] : rules.values;
  const place = value === undefined ? -1 : rules.placeOf(value);
  return place === -1 && at ? placeAfter(-1, at, rules) : place;
}

/** The next place in that direction that can be chosen; from the ends it goes round. */
function placeAfter(from: number, to: Move, rules: ListRules): number {
  const { count, pageSize } = rules;
  const onwards = (place: number) => choosable(place, 1, rules);
  const backwards = (place: number) => choosable(place, -1, rules);
  const first = onwards(0);
  const last = backwards(count - 1);
  const or = (place: number, otherwise: number) => (place === -1 ? otherwise : place);
  switch (to) {
    case 'first':
      return first;
    case 'last':
      return last;
    case 'next':
      return or(onwards(from + 1), first);
    case 'previous':
      return from === -1 ? last : or(backwards(from - 1), last);
    case 'page-down':
      return or(onwards(from + pageSize), last);
    case 'page-up':
      return or(backwards(from - pageSize), first);
  }
}

function choosable(from: number, step: 1 | -1, { count, resultAt }: ListRules): number {
  for (let place = from; place >= 0 && place < count; place += step) {
    if (!resultAt(place)?.disabled) return place;
  }
  return -1;
}

/**
 * What a key asks for; undefined where the box does with it what it always does.
 *
 * @param text What the box shows.
 */
export function actionOf(
  { key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>,
  { isOpen, active }: ComboboxState,
  text: string,
): ListAction | undefined {
  if (key === 'ArrowDown') {
    if (!isOpen) return altKey ? { type: 'open' } : { type: 'open', at: 'first' };
    return altKey ? undefined : { type: 'move', to: 'next' };
  }
  if (key === 'ArrowUp') {
    if (!isOpen) return altKey ? undefined : { type: 'open', at: 'last' };
    return altKey ? { type: 'close' } : { type: 'move', to: 'previous' };
  }
  if (key === 'Escape') {
    if (isOpen) return { type: 'close' };
    return text ? { type: 'clear' } : undefined;
  }
  return isOpen ? actionInList(key, active) : undefined;
}

function actionInList(key: string, active: number): ListAction | undefined {
  if (key === 'PageDown') return { type: 'move', to: 'page-down' };
  if (key === 'PageUp') return { type: 'move', to: 'page-up' };
  // In the text these move the caret.
  if (active === -1) return undefined;
  if (key === 'Enter') return { type: 'choose', place: active };
  if (key === 'Home') return { type: 'move', to: 'first' };
  if (key === 'End') return { type: 'move', to: 'last' };
  return key === 'ArrowLeft' || key === 'ArrowRight' ? { type: 'edit' } : undefined;
}
