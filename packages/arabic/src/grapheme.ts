let segmenter: Intl.Segmenter | undefined;

/** Nothing below U+0300 combines, save carriage return with line feed. */
const SIMPLE = /^[^\r\u0300-\uFFFF]*$/;
const CHUNK = 256;

/**
 * How many characters a reader would count. `'مُحَمَّد'` is eight code units and four graphemes.
 * Source: Unicode Standard Annex #29.
 */
export function graphemeLength(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter('ar', { granularity: 'grapheme' });
  // In chunks: V8 copies the whole text into every segment, which makes long texts quadratic. The
  // last grapheme of a chunk may go on in the next, so the next starts with it.
  let count = 0;
  let start = 0;
  let size = CHUNK;
  for (;;) {
    const end = wholeCharacterEnd(text, start + size);
    const segments = Array.from(segmenter.segment(text.slice(start, end)));
    if (end >= text.length) return count + segments.length;
    const open = segments.at(-1)?.index ?? 0;
    if (open === 0) size *= 2;
    else {
      count += segments.length - 1;
      start += open;
      size = CHUNK;
    }
  }
}

/** The position given, or one further where it would cut a surrogate pair in two. */
function wholeCharacterEnd(text: string, end: number): number {
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
}
