import { isCivilTime } from '@fanar/egypt';
import { parseDate, parseTime, type DateOptions } from '@fanar/egypt/calendar';
import type { DateFieldDefinition, FieldOf } from '../definition.js';
import { isBlankText, unread, type AnswerProblem, type FieldRules } from './field-rules.js';
import { resolveDateBound } from './date-bound.js';
import { parsed } from './parsed.js';

const ENDS = ['start', 'end'] as const;

export const date = parsed<FieldOf<'date' | 'date-picker'>>((text, { constraints }, now) =>
  parseDate(text, limitsOf(constraints, now)),
);

/** The first and the last day as an ISO 8601 interval. */
export const dateRange: FieldRules<FieldOf<'date-range'>> = {
  missing: 'value-missing',
  isBlank: isBlankText,
  check: ({ constraints }, answer, now) => {
    if (typeof answer !== 'string') return [{ code: 'answer-type' }];
    const days = answer.split('/');
    if (days.length !== ENDS.length) return [{ code: 'date-format' }];
    const limits = limitsOf(constraints, now);
    const problems = ENDS.flatMap((part, at) => checkEnd(part, days[at] ?? '', limits));
    if (problems.length > 0) return problems;
    const [start = '', end = ''] = days;
    return end < start ? [{ code: 'date-range-order' }] : [];
  },
};

/** The text alone says whether it is morning: an hour of the clock of 24 hours is never ambiguous. */
export const time: FieldRules<FieldOf<'time'>> = {
  missing: 'value-missing',
  isBlank: isBlankText,
  check: (_field, answer) => {
    if (typeof answer !== 'string') return [{ code: 'answer-type' }];
    if (isCivilTime(answer)) return [];
    const problems = unread(parseTime(answer));
    return problems.length > 0 ? problems : [{ code: 'answer-not-canonical' }];
  },
};

function checkEnd(part: 'start' | 'end', text: string, limits: DateOptions): AnswerProblem[] {
  if (!text) return [{ code: `date-range-${part}-required` }];
  const read = parseDate(text, limits);
  if (!read.ok) return [{ code: read.code, params: { ...read.params, part } }];
  return read.value === text ? [] : [{ code: 'answer-not-canonical' }];
}

function limitsOf(
  { min, max }: NonNullable<DateFieldDefinition['constraints']> = {},
  now: Date,
): DateOptions {
  const first = resolveDateBound(min, now);
  const last = resolveDateBound(max, now);
  return { ...(first && { min: first }), ...(last && { max: last }) };
}
