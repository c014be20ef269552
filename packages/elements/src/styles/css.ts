import { css as litCss, type CSSResult } from 'lit';

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
  const text = values.reduce<string>(
    (done, value, index) => `${done}${String(value)}${strings[index + 1] ?? ''}`,
    strings[0] ?? '',
  );
  return litCss(Object.assign([text], { raw: [text] }));
}
