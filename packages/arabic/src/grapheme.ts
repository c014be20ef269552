import { dropStrayIsolates } from './isolate.js';

let segmenter: Intl.Segmenter | undefined;

/** Nothing below U+0300 combines, save carriage return with line feed. */
const SIMPLE = /^[^\r\u0300-\uFFFF]*$/;
const CHUNK = 256;

/**
 * How many characters a reader would count. `'مُحَمَّد'` is eight code units and four graphemes.
 * Source: Unicode Standard Annex #29.
 */
export function graphemeLength(text: string): number {
  return SIMPLE.test(text) ? text.length : take(text, Infinity).count;
}

/**
 * Shortens a text to at most `limit` graphemes, the mark of omission `…` among them, and never inside
 * a letter with its marks or an emoji. Isolates that the cut leaves open are dropped. A text that
 * fits is returned as it is; a limit below one gives the empty text.
 *
 * @example truncateGraphemes('شهادة الميلاد', 6) // 'شهادة…'
 */
export function truncateGraphemes(text: string, limit: number): string {
  if (!(limit >= 1)) return '';
  const most = Math.floor(limit);
  if (take(text, most).end === text.length) return text;
  const kept = text.slice(0, take(text, most - 1).end).trimEnd();
  return `${dropStrayIsolates(kept)}…`;
}

/** The first graphemes of a text, at most `limit`: how many there are and where they end. */
function take(text: string, limit: number): { count: number; end: number } {
  segmenter ??= new Intl.Segmenter('ar', { granularity: 'grapheme' });
  // In chunks: V8 copies the whole text into every segment, which makes long texts quadratic. The
  // last grapheme of a chunk may go on in the next, so the next starts with it.
  let count = 0;
  let start = 0;
  let size = CHUNK;
  while (start < text.length && count < limit) {
    const end = wholeCharacterEnd(text, start + size);
    const starts = Array.from(segmenter.segment(text.slice(start, end)), ({ index }) => index);
    const whole = end >= text.length ? starts.length : starts.length - 1;
    if (count + whole > limit) return { count: limit, end: start + (starts[limit - count] ?? 0) };
    if (end >= text.length) return { count: count + whole, end: text.length };
    count += whole;
    size = whole === 0 ? size * 2 : CHUNK;
    start += starts[whole] ?? 0;
  }
  return { count, end: start };
}

/** The position given, or one further where it would cut a surrogate pair in two. */
function wholeCharacterEnd(text: string, end: number): number {
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
}
