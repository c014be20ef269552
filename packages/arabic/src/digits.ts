import type { NumberingSystem } from './numerals.js';

/** Zero to nine in the Arabic-Indic block and in the extended (Persian, Urdu) block. */
const EASTERN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
const NON_ARABIC_DIGIT = /[0-9\u06F0-\u06F9]/g;

/** The low four bits of a digit's code point are its value, in all three scripts. */
const digitValue = (digit: string): number => digit.charCodeAt(0) & 0xf;

/**
 * Rewrites Arabic-Indic (٠–٩) and extended (۰–۹) digits as ASCII. Everything else is kept,
 * separators too: whether `٫` or `،` is a decimal sign is for the parser of amounts to decide.
 *
 * @example toAsciiDigits('٢٠٢٦/۱۲') // '2026/12'
 */
export function toAsciiDigits(text: string): string {
  return text.replace(EASTERN_DIGIT, (digit) => String(digitValue(digit)));
}

/**
 * Rewrites ASCII and extended digits as Arabic-Indic ones. Everything else is kept.
 *
 * For identifiers, group with U+00A0 or `/` alone: the bidirectional algorithm reverses groups of
 * Arabic-Indic digits around a space, a hyphen or a dash, even in a left-to-right isolate.
 * Source: Unicode Standard Annex #9.
 *
 * @example toArabicDigits('0100') // '٠١٠٠'
 */
export function toArabicDigits(text: string): string {
  return text.replace(NON_ARABIC_DIGIT, (digit) => String.fromCharCode(0x660 + digitValue(digit)));
}

/** Rewrites every digit in the numbering system given. */
export function toNumerals(text: string, system: NumberingSystem): string {
  return system === 'arab' ? toArabicDigits(text) : toAsciiDigits(text);
}
