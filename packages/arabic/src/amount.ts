import { PIASTRE, POUND, type CountedNoun, type GrammaticalCase } from './counted-noun.js';

export const PIASTRES_IN_A_POUND = 100;

/** Pounds and the piastres left over, both without sign. Exact for every safe integer. */
export function splitPiastres(piastres: number): { pounds: number; rest: number } {
  const size = Math.abs(piastres);
  const rest = size % PIASTRES_IN_A_POUND;
  return { pounds: (size - rest) / PIASTRES_IN_A_POUND, rest };
}

/**
 * Tells pounds and piastres in Arabic prose, each as `counted` has it. Below zero `سالب` governs the
 * rest, which is genitive whatever the sentence.
 */
export function tellAmount(
  piastres: number,
  grammaticalCase: GrammaticalCase,
  counted: (count: number, noun: CountedNoun, grammaticalCase: GrammaticalCase) => string,
): string {
  if (piastres < 0) return `سالب ${tellAmount(-piastres, 'genitive', counted)}`;
  const { pounds, rest } = splitPiastres(piastres);
  return joinWords([
    pounds > 0 || rest === 0 ? counted(pounds, POUND, grammaticalCase) : '',
    rest > 0 ? counted(rest, PIASTRE, grammaticalCase) : '',
  ]);
}

/** What there is of the parts, with `و` before all but the first. */
export function joinWords(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' و');
}
