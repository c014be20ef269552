/** Folded words that belong to the word after them. */
const OPENS = new Set(['عبد', 'ابو', 'ابي', 'ابا', 'ام', 'ال', 'ست', 'رب']);
/** Folded words that belong to the word before them. */
const CLOSES = new Set(['الدين', 'الله', 'الاسلام', 'الحق']);
/** Folded pairs whose words join no others: `نور أحمد` and `محمد الهدى` are two names each. */
const PAIRS = new Set([
  'زين العابدين',
  'نور الهدي',
  'سيف النصر',
  'جاد الرب',
  'جاد المولي',
  'عز العرب',
  'فتح الباب',
]);

/**
 * Whether two neighbours, both folded, are one compound name: `عبد الرحمن`, `نور الدين`.
 * Source: names as Egyptians bear them; no published list is known.
 */
export function isCompound(first: string, second: string): boolean {
  return OPENS.has(first) || CLOSES.has(second) || PAIRS.has(`${first} ${second}`);
}
