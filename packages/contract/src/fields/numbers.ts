import { parseAmount, parseNumber } from '@fanar/arabic';
import type { FieldOf } from '../definition.js';
import { NUMBER_MAX_DIGITS } from '../limits.js';
import { neverBlank, unfit, unread, type AnswerProblem, type FieldRules } from './field-rules.js';

/** The grades of a rating. */
export const RATING_MAX = 5;

export const number: FieldRules<FieldOf<'number'>> = {
  missing: 'value-missing',
  isBlank: neverBlank,
  check: ({ constraints = {} }, answer) => {
    if (!isNumber(answer)) return unfit(answer, (text) => parseNumber(text));
    const { min: minimum, max: maximum = Infinity, decimals = 0 } = constraints;
    if (digitsOf(answer) > NUMBER_MAX_DIGITS)
      return problem('number-digits', { limit: NUMBER_MAX_DIGITS });
    if (decimalsOf(answer) > decimals) return problem('number-precision', { count: decimals });
    if (minimum === undefined && answer < 0) return problem('number-negative');
    if (minimum !== undefined && answer < minimum) return problem('number-too-small', { minimum });
    return answer > maximum ? problem('number-too-large', { maximum }) : [];
  },
};

export const amount: FieldRules<FieldOf<'amount'>> = {
  missing: 'value-missing',
  isBlank: neverBlank,
  check: ({ constraints = {} }, answer) => {
    if (!Number.isSafeInteger(answer)) return unfit(answer, (text) => parseAmount(text));
    const { min: minimum, max: maximum } = constraints;
    const read = parseAmount(toPounds(Number(answer)), {
      // Where there is a least, the error names it, whatever the sign.
      negative: minimum !== undefined,
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    });
    return unread(read);
  },
};

export const rating: FieldRules<FieldOf<'rating'>> = {
  missing: 'choice-missing',
  isBlank: neverBlank,
  check: (_field, answer) => {
    if (!isNumber(answer)) return [{ code: 'answer-type' }];
    const isGrade = Number.isInteger(answer) && answer >= 1 && answer <= RATING_MAX;
    return isGrade ? [] : [{ code: 'choice-unknown' }];
  },
};

function problem(code: string, params?: AnswerProblem['params']): AnswerProblem[] {
  return [params ? { code, params } : { code }];
}

function isNumber(answer: unknown): answer is number {
  return typeof answer === 'number' && Number.isFinite(answer);
}

/** Digits that must be kept, as JavaScript writes the number. */
function digitsOf(value: number): number {
  const [size = '', exponent = '0'] = String(Math.abs(value)).split('e');
  return Math.max(size.replace('.', '').replace(/^0+/, '').length, Number(exponent) + 1);
}

/** Digits after the decimal sign. */
function decimalsOf(value: number): number {
  const [size = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (size.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Piastres, written in pounds. */
function toPounds(piastres: number): string {
  const digits = String(Math.abs(piastres)).padStart(3, '0');
  return `${piastres < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
