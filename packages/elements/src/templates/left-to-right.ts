import { html, type TemplateResult } from 'lit';

const ARABIC_LETTER = /(?=\p{L})\p{Script=Arabic}/u;

/** Whether overriding the order would turn around letters themselves. */
export function hasArabicLetter(text: string): boolean {
  return ARABIC_LETTER.test(text);
}

/**
 * An identifier (phone, national ID, reference) as it is written, from left to right. An isolate
 * alone would still turn around groups of Arabic digits between spaces or hyphens, so the order is
 * overridden; not where there are Arabic letters, which it would turn around themselves.
 */
export function leftToRight(text: string): TemplateResult {
  return hasArabicLetter(text)
    ? html`<bdi dir="ltr">${text}</bdi>`
    : html`<bdo dir="ltr">${text}</bdo>`;
}
