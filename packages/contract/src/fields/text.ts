import { graphemeLength, sanitizeText } from '@fanar/arabic';
import type { TextFieldDefinition } from '../definition.js';
import { CODE_POINTS_PER_CHARACTER, TEXT_AREA_MAX_LENGTH, TEXT_MAX_LENGTH } from '../limits.js';
import { isBlankText, type AnswerProblem, type FieldRules } from './field-rules.js';

const CONTROL_CHARACTER = /[\p{Cc}\p{Cs}]/u;
/** The same, but for tabs and line ends, which travel as `\n`. */
const CONTROL_CHARACTER_IN_LINES = /[^\P{Cc}\t\n]|\p{Cs}/u;

export const text = rulesFor(CONTROL_CHARACTER, TEXT_MAX_LENGTH);
export const textArea = rulesFor(CONTROL_CHARACTER_IN_LINES, TEXT_AREA_MAX_LENGTH);

function rulesFor(forbidden: RegExp, maximum: number): FieldRules<TextFieldDefinition> {
  return {
    missing: 'value-missing',
    isBlank: isBlankText,
    check: ({ constraints }, answer) => {
      if (typeof answer !== 'string') return [{ code: 'answer-type' }];
      if (forbidden.test(answer)) return [{ code: 'text-characters' }];
      // What hides or overrides is no part of what anybody meant to write.
      if (sanitizeText(answer) !== answer) return [{ code: 'answer-not-canonical' }];
      return checkLength(answer, constraints?.minLength ?? 0, constraints?.maxLength ?? maximum);
    },
  };
}

/** Counts characters as a reader does: مُحَمَّد has four. */
export function checkLength(text: string, minimum: number, limit: number): AnswerProblem[] {
  const codePoints = Array.from(text).length;
  const isOverlong = codePoints > limit * CODE_POINTS_PER_CHARACTER;
  const count = isOverlong ? codePoints : graphemeLength(text);
  if (count < minimum) return [{ code: 'text-too-short', params: { count, minimum } }];
  if (count > limit) return [{ code: 'text-too-long', params: { count, limit } }];
  return [];
}
