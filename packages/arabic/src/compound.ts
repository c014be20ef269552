/** Folded words that belong to the word after them. */
const OPENS = new Set(['عبد', 'ابو', 'ابي', 'ابا', 'ام', 'ال', 'ست', 'رب']);
/** Folded words that belong to the word before them. */
const CLOSES = new Set(['الدين', 'الله', 'الاسلام', 'الحق']);

/** Whether two neighbours, both folded, are one compound name: `عبد الرحمن`, `نور الدين`. */
export function isCompound(first: string, second: string): boolean {
  return OPENS.has(first) || CLOSES.has(second);
}
