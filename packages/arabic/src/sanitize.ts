import { dropStrayIsolates } from './isolate.js';

const LINE_BREAK_OR_TAB = /[\t-\r\u0085\u2028\u2029]/g;
/** Lone surrogates go too: removing what stands between two of them would forge a character. */
const INVISIBLE = /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\uFFF9-\uFFFB]/gu;
/** Free text keeps line feed, tab, joiners and LRM, RLM, ALM; it loses what hides or overrides. */
const HIDDEN_IN_PROSE =
  /(?![\t\n])[\p{Cc}\p{Cs}\u202A-\u202E\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/**
 * More than four marks on one letter is never Arabic spelling; it is text made to overflow. One at a
 * time: engines run out of stack on a run of millions.
 */
const MARK_BEYOND_FOUR = /[\p{Mn}\p{Me}](?<=[\p{Mn}\p{Me}]{5})/gu;

/**
 * Cleans a one-line identity text (name, number, code): removes every bidi control, invisible and
 * control character, turns line breaks into spaces, collapses spaces, trims, and keeps at most four
 * combining marks a letter. Visible characters are left as typed. Applying it twice changes nothing.
 * Sources: Unicode Technical Standard #39; the Trojan Source paper (CVE-2021-42574).
 */
export function sanitizeIdentity(text: string): string {
  return text
    .replace(LINE_BREAK_OR_TAB, ' ')
    .replace(INVISIBLE, '')
    .replace(MARK_BEYOND_FOUR, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Cleans free text of several lines: keeps joiners and direction marks, which Arabic prose needs,
 * removes embeddings and overrides (U+202A–202E), isolates without a partner, hidden tag characters
 * and control characters, writes every line break as `\n`, and keeps at most four combining marks a
 * letter. Show the result in `<bdi>`.
 * Sources: Unicode Standard Annex #9; the Trojan Source paper (CVE-2021-42574).
 */
export function sanitizeText(text: string): string {
  const prose = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(HIDDEN_IN_PROSE, '');
  return dropStrayIsolates(prose).replace(MARK_BEYOND_FOUR, '');
}
