import { numberInWords, toNumerals, type Language, type NumberingSystem } from '@fanar/arabic';

/** A space that neither breaks nor, between Arabic digits, turns their order. */
const NBSP = '\u00A0';
const NUMBER = /^([A-Z])(\d+)$/;
const WHOLE = /^\d{1,4}$/;

/** The letters of a series in the order of أبجد, as Arabic lists count; each with its name. */
const LETTERS: Readonly<Record<string, readonly [shown: string, name: string]>> = {
  A: ['أ', 'ألف'],
  B: ['ب', 'باء'],
  C: ['ج', 'جيم'],
  D: ['د', 'دال'],
  E: ['هـ', 'هاء'],
  F: ['و', 'واو'],
  G: ['ز', 'زاي'],
  H: ['ح', 'حاء'],
  I: ['ط', 'طاء'],
  J: ['ي', 'ياء'],
  K: ['ك', 'كاف'],
  L: ['ل', 'لام'],
  M: ['م', 'ميم'],
  N: ['ن', 'نون'],
  O: ['س', 'سين'],
  P: ['ع', 'عين'],
  Q: ['ف', 'فاء'],
  R: ['ص', 'صاد'],
  S: ['ق', 'قاف'],
  T: ['ر', 'راء'],
  U: ['ش', 'شين'],
  V: ['ت', 'تاء'],
  W: ['ث', 'ثاء'],
  X: ['خ', 'خاء'],
  Y: ['ذ', 'ذال'],
  Z: ['ض', 'ضاد'],
};

/** How numbers are written: the `format` of a locale. */
export interface NumberFormat {
  readonly language: Language;
  readonly numerals: NumberingSystem;
}

/** The number of a ticket as it is read: `A7`, in Arabic «أ ٧». What has another form stays as it is. */
export function shownNumber(number: string, { language, numerals }: NumberFormat): string {
  const [, letter = '', digits = ''] = NUMBER.exec(number) ?? [];
  const [arabic] = LETTERS[letter] ?? [];
  if (!arabic) return number;
  const shown = toNumerals(digits, numerals);
  return language === 'ar' ? `${arabic}${NBSP}${shown}` : `${letter}${shown}`;
}

/** The same said aloud: «ألف، سبعة»; in English `A 7`, which voices read well by themselves. */
export function spokenNumber(number: string, language: Language): string {
  const [, letter = '', digits = ''] = NUMBER.exec(number) ?? [];
  const [, name] = LETTERS[letter] ?? [];
  if (!name) return number;
  return language === 'ar' ? `${name}، ${numberInWords(Number(digits))}` : `${letter} ${digits}`;
}

/** Whether a counter is called by its number, and not by a name of its own such as «غرفة الأشعة». */
export function isNumbered(counter: string): boolean {
  return WHOLE.test(counter);
}

/** A counter said aloud: its number in words. */
export function spokenCounter(counter: string, language: Language): string {
  return isNumbered(counter) && language === 'ar' ? numberInWords(Number(counter)) : counter;
}
