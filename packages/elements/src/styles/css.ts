import { unsafeCSS, type CSSResult } from 'lit';

/** A constant of `@fanar/tokens`: a custom property with its fallback. */
export type Token = `var(--fanar-${string}`;

/**
 * Lit's `css`, which also takes tokens. Only values typed as tokens, numbers and other styles fit,
 * so no text from outside can become style.
 */
export function css(
  strings: TemplateStringsArray,
  ...values: readonly (Token | number | CSSResult)[]
): CSSResult {
  // eslint-disable-next-line no-restricted-syntax -- The types above are the guard.
  return unsafeCSS(String.raw({ raw: strings }, ...values));
}
