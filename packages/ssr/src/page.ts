import { resolveNumerals, type Language, type Numerals } from '@fanar/arabic';
import { HTMLElement } from '@lit-labs/ssr-dom-shim';

/** What a page says of itself, which elements in a browser read from it and on a server cannot. */
export interface Page {
  readonly language: Language;
  /** Default: that of the language. */
  readonly direction?: 'rtl' | 'ltr' | undefined;
  /** Default: `auto`, the digits of the language. */
  readonly numerals?: Numerals | undefined;
  /** Of its security policy, for the styles in shadow roots: see `createNonce`. Default: none. */
  readonly nonce?: string | undefined;
}

/** For the `<html>` of the page, or the element that an island of another language stands in. */
export function htmlAttributes({ language, direction, numerals }: Page): string {
  const dir = direction ?? (language === 'ar' ? 'rtl' : 'ltr');
  const digits = numerals ? ` numerals="${resolveNumerals(numerals, language)}"` : '';
  return `lang="${language}" dir="${dir}"${digits}`;
}

/**
 * What stands around everything that is rendered: elements find the language and digits of the page
 * there, as they find those of an element of ours around them.
 */
export function rootOf({ language, numerals }: Page): HTMLElement {
  const root = new HTMLElement();
  root.setAttribute('lang', language);
  if (numerals) root.setAttribute('numerals', numerals);
  return root;
}

/** What Lit itself puts around everything. */
export const rootOfLit = () =>
  (globalThis as unknown as { litServerRoot: HTMLElement }).litServerRoot;
