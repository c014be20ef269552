import { must } from './fixtures.js';

/** A character, and the left edge of the place where it is drawn. */
export interface Place {
  readonly character: string;
  readonly left: number;
}

/** A character with its vowel marks; bidi controls show nothing. */
const VISIBLE = /[^\p{M}\p{Bidi_Control}]\p{M}*/gu;

/** The characters of every text inside, in the order of the text; brackets as written, unmirrored. */
export function placesIn(root: Node): Place[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const { 0: character, index } of text.data.matchAll(VISIBLE)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + character.length);
      // WebKit adds an empty rectangle where the direction changes.
      const place = Array.from(range.getClientRects()).find(({ width }) => width > 0);
      places.push({ character, left: must(place, `place of ${character}`).left });
    }
  }
  return places;
}

/** The characters of one line as the eye meets them from left to right. */
export function seenIn(root: Node): string {
  return placesIn(root)
    .sort((one, other) => one.left - other.left)
    .map(({ character }) => character)
    .join('');
}
