import { borderWidthControl, sizeTarget, space1 } from '@fanar/tokens';
import { css } from '../styles/css.js';

/*
 * Each paragraph stands at the side it begins from. Its last line and the button under it stay in
 * one view. On paper nothing can be scrolled, whatever height was dragged; what is empty is written
 * into.
 */
export const textAreaStyles = css`
  .input {
    min-block-size: calc(${sizeTarget} * 2);
    line-height: inherit;
    resize: block;
  }

  :host(:dir(rtl)) .input:dir(ltr) {
    text-align: start;
  }

  :host([autogrow]) .input {
    field-sizing: content;
    min-block-size: calc(var(--_rows, 4) * 1lh + (${space1} + ${borderWidthControl}) * 2);
    max-block-size: 70vh;
    resize: none;
  }

  @media print {
    :host .input:not([data-empty]) {
      field-sizing: content;
      min-block-size: max-content;
      max-block-size: none;
    }

    .input {
      resize: none;
    }
  }
`;
