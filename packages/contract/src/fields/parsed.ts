import type { ParseOk, ParseResult } from '@fanar/arabic';
import type { Field } from '../definition.js';
import { TEXT_MAX_LENGTH } from '../limits.js';
import { isBlankText, unread, type AnswerProblem, type FieldRules } from './field-rules.js';
import { checkLength } from './text.js';

type Parse<Of> = (text: string, field: Of, now: Date) => ParseResult<ParseOk<string>>;

/** Rules of a text that a parser reads: it must already be what the parser would make of it. */
export function parsed<Of extends Field>(
  parse: Parse<Of>,
  limit = TEXT_MAX_LENGTH,
): FieldRules<Of> {
  return {
    missing: 'value-missing',
    isBlank: isBlankText,
    check: (field, answer, now): AnswerProblem[] => {
      if (typeof answer !== 'string') return [{ code: 'answer-type' }];
      const result = parse(answer, field, now);
      if (!result.ok) return unread(result);
      if (result.value !== answer) return [{ code: 'answer-not-canonical' }];
      return checkLength(answer, 0, limit);
    },
  };
}
