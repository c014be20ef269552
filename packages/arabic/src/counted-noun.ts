/** Grammatical case, seen in Arabic spelling in duals, tens and tanween. */
export type GrammaticalCase = 'nominative' | 'genitive' | 'accusative';

/** A masculine noun with the forms that counting needs; all but the plural follow from the singular. */
export interface CountedNoun {
  readonly singular: string;
  readonly plural: string;
}

export const POUND: CountedNoun = { singular: 'جنيه', plural: 'جنيهات' };
export const PIASTRE: CountedNoun = { singular: 'قرش', plural: 'قروش' };

/** With the tanween of the accusative, which is also the form after 11–99: `جنيهًا`. */
export function withTanween(word: string): string {
  return `${word}ًا`;
}

/** The word as it stands alone: only the accusative shows. */
export function inCase(word: string, grammaticalCase: GrammaticalCase): string {
  return grammaticalCase === 'accusative' ? withTanween(word) : word;
}

/** `جنيهان`, `جنيهين`. */
export function dual(stem: string, grammaticalCase: GrammaticalCase): string {
  return stem + (grammaticalCase === 'nominative' ? 'ان' : 'ين');
}

/** One and two are said by the noun itself: `جنيه واحد`, `جنيهان`. */
export function oneOrTwo(
  count: 1 | 2,
  { singular }: CountedNoun,
  grammaticalCase: GrammaticalCase,
): string {
  if (count === 2) return dual(singular, grammaticalCase);
  return `${inCase(singular, grammaticalCase)} ${inCase('واحد', grammaticalCase)}`;
}

/**
 * The form of the noun after a number: plural after 3–10, tanween after 11–99, singular after whole
 * hundreds. The last two digits decide.
 */
export function nounAfter(count: number, { singular, plural }: CountedNoun): string {
  const lastTwo = count % 100;
  if (lastTwo >= 3 && lastTwo <= 10) return plural;
  return lastTwo >= 11 ? withTanween(singular) : singular;
}
