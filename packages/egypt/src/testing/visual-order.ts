import bidiFactory from 'bidi-js';

/** Its types promise a module with a default export; what it exports is the function. */
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/**
 * What the eye sees from left to right when a text stands alone on a line of the direction given.
 * Source: Unicode Standard Annex #9, as bidi-js implements it.
 */
export function visualOrder(text: string, direction: 'ltr' | 'rtl'): string {
  return bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, direction));
}
