import type { ParseOk, ParseResult } from '@fanar/arabic';
import type { Field } from '../definition.js';
import { isObject, type Unchecked } from '../form.js';
import type { Problem } from '../problem.js';

/** A problem of one answer; `at` is the rest of its pointer, e.g. `/0` for the first file. */
export interface AnswerProblem extends Problem {
  readonly at?: string;
}

/** What holds for the answers to one type of field. Takes any JSON and never throws. */
export interface FieldRules<Of extends Field = Field> {
  /** The code of "nothing was given". */
  readonly missing: string;
  /** Whether an answer that is there says nothing: only spaces, no file, a box not ticked. */
  readonly isBlank: (answer: unknown) => boolean;
  /** What is wrong with an answer that is not blank. */
  readonly check: (field: Of, answer: unknown, now: Date) => readonly AnswerProblem[];
}

/** What a parser could not read; nothing where it could. */
export function unread(result: ParseResult<ParseOk<unknown>>): AnswerProblem[] {
  if (result.ok) return [];
  const { code, params } = result;
  return [params ? { code, params } : { code }];
}

/**
 * Something else than a text where a parser reads texts, or a text where something else is due: a
 * person's entry that could not be read says why.
 */
export function unfit(
  answer: unknown,
  parse: (text: string) => ParseResult<ParseOk<unknown>>,
): AnswerProblem[] {
  const problems = typeof answer === 'string' ? unread(parse(answer)) : [];
  return problems.length > 0 ? problems : [{ code: 'answer-type' }];
}

export const isBlankText = (answer: unknown): boolean =>
  typeof answer === 'string' && answer.trim() === '';

export const neverBlank = (): boolean => false;

/** Of what has parts: none is given. */
export const isEmptyObject = (answer: unknown): boolean =>
  isObject(answer) && Object.keys(answer).length === 0;

/** Whether an object has no other keys. */
export const hasOnly = (answer: Unchecked, keys: readonly string[]): boolean =>
  Object.keys(answer).every((key) => keys.includes(key));
