import { sanitizeIdentity } from '@fanar/arabic';
import { CASE_TYPES, parseCaseNumber } from '@fanar/egypt';
import type { CaseNumberFieldDefinition } from '../definition.js';
import { isObject, type Unchecked } from '../form.js';
import { TEXT_MAX_LENGTH } from '../limits.js';
import {
  hasOnly,
  isEmptyObject,
  unfit,
  unread,
  type AnswerProblem,
  type FieldRules,
} from './field-rules.js';
import { checkLength } from './text.js';

const PARTS = ['number', 'year', 'judicial', 'type', 'venue'];

export const caseNumber: FieldRules<CaseNumberFieldDefinition> = {
  missing: 'case-number-required',
  isBlank: isEmptyObject,
  check: (_field, answer, now) => {
    if (!isObject(answer) || !hasOnly(answer, PARTS)) {
      return unfit(answer, (text) => parseCaseNumber(text, { now }));
    }
    return [
      ...checkNumber(answer, now),
      ...checkType(answer.type).map((problem) => ({ ...problem, at: '/type' })),
      ...checkVenue(answer.venue).map((problem) => ({ ...problem, at: '/venue' })),
    ];
  },
};

function checkNumber({ number, year, judicial }: Unchecked, now: Date): AnswerProblem[] {
  const isNumbered = typeof number === 'string' && Number.isSafeInteger(year);
  if (!isNumbered || typeof judicial !== 'boolean') return [{ code: 'answer-type' }];
  const written = `${number}/${String(year)}${judicial ? 'ق' : ''}`;
  const read = parseCaseNumber(written, { now });
  if (!read.ok) return unread(read);
  return read.value === written ? [] : [{ code: 'answer-not-canonical' }];
}

function checkType(type: unknown): AnswerProblem[] {
  if (type === undefined || CASE_TYPES.some(({ id }) => id === type)) return [];
  return [{ code: 'choice-unknown' }];
}

function checkVenue(venue: unknown): AnswerProblem[] {
  if (venue === undefined) return [];
  if (typeof venue !== 'string') return [{ code: 'answer-type' }];
  if (!venue || sanitizeIdentity(venue) !== venue) return [{ code: 'answer-not-canonical' }];
  return checkLength(venue, 0, TEXT_MAX_LENGTH);
}
