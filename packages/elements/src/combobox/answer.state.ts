import { sanitizeText } from '@fanar/arabic';
import type { Choice } from '../controllers/option-children.js';

/** What the person sees and does, apart from the choices themselves. */
export interface ComboboxState {
  readonly isOpen: boolean;
  /** What is in the box; undefined where it shows the label of the answer. */
  readonly typed: string | undefined;
  /** What is in the box is being searched for and has not been chosen. */
  readonly isPending: boolean;
  /** The place among the results that Enter would choose; -1 for none. */
  readonly active: number;
  /** The answers; undefined until the page, the person or the browser gives some. */
  readonly values: readonly string[] | undefined;
}

export const INITIAL: ComboboxState = {
  isOpen: false,
  typed: undefined,
  isPending: false,
  active: -1,
  values: undefined,
};

/** What decides which answers there can be. */
export interface AnswerRules {
  /** The answers in force. */
  readonly values: readonly string[];
  readonly isMultiple: boolean;
  /** Text of the person's own is an answer. */
  readonly isCustom: boolean;
  /** The choice whose label is written out. */
  readonly exact: (text: string) => Choice | undefined;
}

/** The person has edited the text: what was chosen before no longer stands in the box. */
export function withText(
  state: ComboboxState,
  text: string,
  { isMultiple, isCustom }: Pick<AnswerRules, 'isMultiple' | 'isCustom'>,
): ComboboxState {
  const isPending = text.trim() !== '';
  const next = { ...state, isOpen: true, typed: text, isPending, active: -1 };
  if (isMultiple) return next;
  return { ...next, values: isCustom && isPending ? [ownAnswer(text)] : [] };
}

/** The person is done with what is in the box: written out, it is chosen. */
export function settled(
  state: ComboboxState,
  { values, isMultiple, isCustom, exact }: AnswerRules,
): ComboboxState {
  const { typed = '', isPending } = state;
  const closed = { ...state, isOpen: false, active: -1 };
  const own = isCustom ? ownAnswer(typed) : undefined;
  const value = isPending ? (exact(typed)?.value ?? own) : undefined;
  if (value === undefined) return closed;
  if (!isMultiple) return { ...closed, values: [value], isPending: false };
  return {
    ...closed,
    values: values.includes(value) ? values : [...values, value],
    typed: undefined,
    isPending: false,
  };
}

const ownAnswer = (text: string): string => sanitizeText(text).trim();

/** The page gives the answers. */
export function withValues(
  state: ComboboxState,
  values: readonly string[] | undefined,
): ComboboxState {
  return { ...state, values, typed: undefined, isPending: false, active: -1 };
}

export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place]);

/** Several values in an attribute: commas between. */
export function readValues(attribute: string, isMultiple: boolean): readonly string[] {
  const values = isMultiple ? attribute.split(',').map((value) => value.trim()) : [attribute];
  return values.filter(Boolean);
}

type Kept = Pick<ComboboxState, 'typed' | 'isPending' | 'values'>;

export function toKept({ typed, isPending, values }: Kept): string {
  return JSON.stringify({ typed, isPending, values });
}

export function fromKept(kept: string): Kept {
  const { typed, isPending = false, values = [] } = JSON.parse(kept || '{}') as Partial<Kept>;
  return { typed, isPending, values };
}
