import { LatePart, withElements } from '../late-part.js';

/** Codes that prove answers: their controls, their words, and what is asked of the server. */
export const verification = new LatePart(() =>
  withElements(import('./verification-part.js'), [import('@fanar/elements/one-time-code')]),
);
