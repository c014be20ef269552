import { colorInk, fontBody, fontSizeBody, lineHeightBody } from '@fanar/tokens';
import { css } from './css.js';

/**
 * What a page has no say in, not even by a rule for everything (`* { … }`), which comes before a plain
 * rule for the host. Joined script is broken by space between its letters; of other writing a reader may
 * want it. Lengths inside count on the box. Every element names its `--_display`: `base/kept-display.ts`
 * gives it back where a page has taken it.
 */
const guardStyles = css`
  :host {
    --_display: block;

    display: var(--_display);
    container-name: fanar-element;
    box-sizing: border-box !important;
    font-style: normal !important;
    hyphens: manual !important;
    overflow-wrap: break-word !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    letter-spacing: 0;
    word-spacing: 0;
  }

  :host(:not(:lang(en))) {
    letter-spacing: 0 !important;
  }

  :host([hidden]) {
    --_display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;

/** The ground of what stands in a line of the page, as large and in the colour of its text. */
export const inlineStyles = [
  guardStyles,
  css`
    :host {
      font-family: ${fontBody};
      text-align: start;
    }
  `,
];

/**
 * The ground every other element stands on. The font is the page's. Size and colour belong together with
 * what stands in the element: a page changes them by tokens.
 */
export const baseStyles = [
  guardStyles,
  css`
    :host {
      color: ${colorInk} !important;
      font-family: ${fontBody};
      font-size: ${fontSizeBody} !important;
      line-height: ${lineHeightBody} !important;
      text-align: start;
    }
  `,
];
