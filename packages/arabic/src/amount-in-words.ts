import { joinWords, tellAmount } from './amount.js';
import { nounAfter, oneOrTwo, type CountedNoun, type GrammaticalCase } from './counted-noun.js';
import { cardinal } from './number-in-words.js';

export interface AmountInWordsOptions {
  /** Case of the amount in its sentence: `nominative` (default), `genitive`, `accusative`. */
  readonly grammaticalCase?: GrammaticalCase;
  /** Puts the amount between `فقط` and `لا غير`, as on cheques and receipts. Default `false`. */
  readonly frame?: boolean;
}

/**
 * Writes an amount in Arabic words (tafqeet), for receipts and contracts. `piastres` is a safe
 * integer; below zero begins with `سالب`, which puts the rest in the genitive. Spelling as in Egyptian
 * documents: `مائة`, `ثلاثمائة`, tanween on the alef alone.
 * Source: rules of العدد والمعدود in Arabic grammar, pound and piastre both masculine.
 *
 * @throws RangeError where `piastres` is not a safe integer
 * @example amountInWords(12350) // 'مائة وثلاثة وعشرون جنيهًا وخمسون قرشًا'
 * @example amountInWords(200000, { frame: true }) // 'فقط ألفا جنيه لا غير'
 */
export function amountInWords(
  piastres: number,
  { grammaticalCase = 'nominative', frame = false }: AmountInWordsOptions = {},
): string {
  if (!Number.isSafeInteger(piastres)) throw new RangeError('An amount is whole piastres.');
  const amount = tellAmount(piastres, grammaticalCase, counted);
  return frame ? `فقط ${amount} لا غير` : amount;
}

/** A number and its noun: `ثلاثة جنيهات`, `مائة وجنيه واحد`, `مائتا جنيه`. */
function counted(count: number, noun: CountedNoun, grammaticalCase: GrammaticalCase): string {
  if (count === 0) return `صفر ${noun.singular}`;
  const lastTwo = count % 100;
  if (lastTwo === 1 || lastTwo === 2) {
    const before = count - lastTwo;
    const last = oneOrTwo(lastTwo, noun, grammaticalCase);
    return joinWords([before > 0 ? cardinal(before, grammaticalCase, false) : '', last]);
  }
  return `${cardinal(count, grammaticalCase, lastTwo === 0)} ${nounAfter(count, noun)}`;
}
