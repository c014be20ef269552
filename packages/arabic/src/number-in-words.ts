import { joinWords } from './amount.js';
import { dual, inCase, nounAfter, type CountedNoun, type GrammaticalCase } from './counted-noun.js';

export interface NumberInWordsOptions {
  /** Case of the number in its sentence: `nominative` (default), `genitive`, `accusative`. */
  readonly grammaticalCase?: GrammaticalCase;
}

/** Three to ten; one and two change with the case. */
const UNITS = ['', '', '', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
/** Stems of the tens, and of the hundreds from three up. */
const TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const HUNDRED = 'مائة';
const HUNDRED_STEM = 'مائت';
/** From the largest down; enough for every safe integer of piastres. */
const SCALES: readonly (readonly [number, CountedNoun])[] = [
  [1e12, { singular: 'تريليون', plural: 'تريليونات' }],
  [1e9, { singular: 'مليار', plural: 'مليارات' }],
  [1e6, { singular: 'مليون', plural: 'ملايين' }],
  [1e3, { singular: 'ألف', plural: 'آلاف' }],
];

/**
 * Says a whole number in Arabic words as it is counted, without a noun: for what is read aloud, such as
 * the number of a ticket. Below zero begins with `سالب`.
 * Source: rules of العدد in Arabic grammar, masculine.
 *
 * @throws RangeError where it is no safe integer
 * @example numberInWords(27) // 'سبعة وعشرون'
 */
export function numberInWords(
  value: number,
  { grammaticalCase = 'nominative' }: NumberInWordsOptions = {},
): string {
  if (!Number.isSafeInteger(value)) throw new RangeError('A number in words is whole.');
  if (value === 0) return 'صفر';
  if (value < 0) return `سالب ${cardinal(-value, 'genitive', false)}`;
  return cardinal(value, grammaticalCase, false);
}

/**
 * The words of a number. `construct` says that a noun in the genitive follows the last of them, which
 * then loses the ن of a dual and its tanween: `ألفا جنيه`, `أحد عشر ألف جنيه`.
 */
export function cardinal(
  count: number,
  grammaticalCase: GrammaticalCase,
  construct: boolean,
): string {
  const parts: string[] = [];
  let left = count;
  for (const [size, noun] of SCALES) {
    const group = Math.floor(left / size);
    left %= size;
    if (group > 0) parts.push(scaled(group, noun, grammaticalCase, construct && left === 0));
  }
  if (left > 0) parts.push(belowThousand(left, grammaticalCase, construct));
  return joinWords(parts);
}

/** So many thousands, millions…: the scale is itself a counted noun. */
function scaled(
  group: number,
  noun: CountedNoun,
  grammaticalCase: GrammaticalCase,
  construct: boolean,
): string {
  const lastTwo = group % 100;
  if (lastTwo === 1 || lastTwo === 2) {
    // `مائة ألف وألف`: without the first ألف it would be eleven hundred.
    const before = group - lastTwo;
    const first = before > 0 ? scaled(before, noun, grammaticalCase, false) : '';
    return joinWords([first, bareOneOrTwo(lastTwo, noun.singular, grammaticalCase, construct)]);
  }
  const form = construct && lastTwo > 10 ? noun.singular : nounAfter(group, noun);
  return `${belowThousand(group, grammaticalCase, lastTwo === 0)} ${form}`;
}

function bareOneOrTwo(
  count: 1 | 2,
  singular: string,
  grammaticalCase: GrammaticalCase,
  construct: boolean,
): string {
  if (count === 2) return dualBefore(singular, grammaticalCase, construct);
  return construct ? singular : inCase(singular, grammaticalCase);
}

function belowThousand(
  count: number,
  grammaticalCase: GrammaticalCase,
  construct: boolean,
): string {
  const lastTwo = count % 100;
  return joinWords([
    hundreds((count - lastTwo) / 100, grammaticalCase, construct && lastTwo === 0),
    belowHundred(lastTwo, grammaticalCase),
  ]);
}

function hundreds(count: number, grammaticalCase: GrammaticalCase, construct: boolean): string {
  if (count === 0) return '';
  if (count === 1) return HUNDRED;
  if (count === 2) return dualBefore(HUNDRED_STEM, grammaticalCase, construct);
  return `${TENS[count] ?? ''}${HUNDRED}`;
}

function belowHundred(count: number, grammaticalCase: GrammaticalCase): string {
  if (count === 11) return 'أحد عشر';
  if (count === 12) return `${dualBefore('اثن', grammaticalCase, true)} عشر`;
  if (count <= 10) return unit(count, grammaticalCase);
  const ones = count % 10;
  if (count < 20) return `${unit(ones, grammaticalCase)} عشر`;
  const ten = `${TENS[(count - ones) / 10] ?? ''}${grammaticalCase === 'nominative' ? 'ون' : 'ين'}`;
  return joinWords([unit(ones, grammaticalCase), ten]);
}

function unit(count: number, grammaticalCase: GrammaticalCase): string {
  if (count === 1) return inCase('واحد', grammaticalCase);
  if (count === 2) return dual('اثن', grammaticalCase);
  return UNITS[count] ?? '';
}

/** A dual loses its ن before the word it governs. */
function dualBefore(stem: string, grammaticalCase: GrammaticalCase, construct: boolean): string {
  const whole = dual(stem, grammaticalCase);
  return construct ? whole.slice(0, -1) : whole;
}
