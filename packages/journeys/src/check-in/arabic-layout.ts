/**
 * A reader of codes types like a keyboard: on a machine set to Arabic, `A` comes out as «ِ». What each
 * Latin letter becomes there, unshifted and shifted; digits stay.
 * Source: Arabic (101) layout of Windows.
 */
const TYPED: Readonly<Record<string, string>> = {
  q: 'ض',
  w: 'ص',
  e: 'ث',
  r: 'ق',
  t: 'ف',
  y: 'غ',
  u: 'ع',
  i: 'ه',
  o: 'خ',
  p: 'ح',
  a: 'ش',
  s: 'س',
  d: 'ي',
  f: 'ب',
  g: 'ل',
  h: 'ا',
  j: 'ت',
  k: 'ن',
  l: 'م',
  z: 'ئ',
  x: 'ء',
  c: 'ؤ',
  v: 'ر',
  b: 'لا',
  n: 'ى',
  m: 'ة',
  '.': 'ز',
  '/': 'ظ',
  Q: '\u064E',
  W: '\u064B',
  E: '\u064F',
  R: '\u064C',
  T: 'لإ',
  Y: 'إ',
  U: '‘',
  I: '÷',
  O: '×',
  P: '؛',
  A: '\u0650',
  S: '\u064D',
  D: ']',
  F: '[',
  G: 'لأ',
  H: 'أ',
  J: 'ـ',
  K: '،',
  X: '\u0652',
  C: '}',
  V: '{',
  B: 'لآ',
  N: 'آ',
  M: '’',
};

/** Those of two letters before those of one. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries(TYPED).map(([latin, typed]) => [typed, latin]),
);
const ARABIC = /[\u0600-\u065F]/;

/** What was meant, where a text was typed on an Arabic keyboard; else the text as it is. */
export function asLatinKeys(text: string): string {
  if (!ARABIC.test(text)) return text;
  return text.replace(/ل[اإأآ]|./gsu, (typed) => MEANT.get(typed) ?? typed);
}

/** The same the other way round, as a keyboard does it: for tests. */
export function asArabicKeys(text: string): string {
  return Array.from(text, (key) => TYPED[key] ?? key).join('');
}
