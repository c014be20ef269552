import bidiModule, { type Bidi } from 'bidi-js';

/** The package is a function to Node, and a module with a default to its own types. */
const bidi = (bidiModule as unknown as () => Bidi)();

/** What the eye sees from left to right, marks that show nothing left out. */
export function seen(text: string, direction: 'ltr' | 'rtl'): string {
  const levels = bidi.getEmbeddingLevels(text, direction);
  const order = bidi.getReorderedIndices(text, levels);
  return order
    .map((index) => text.charAt(index))
    .join('')
    .replace(/\p{Bidi_Control}/gu, '');
}
