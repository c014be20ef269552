import { borderWidthMark, colorBorderStrong, sizeMeasure, space2, space4 } from '@fanar/tokens';
import { css } from '../styles/css.js';

/*
 * The text has a bar and no more: without a text nothing of it is seen.
 */
export const declarationStyles = css`
  .text {
    display: block;
    max-inline-size: ${sizeMeasure};
    padding-inline-start: ${space4};
    border-inline-start: ${borderWidthMark} solid ${colorBorderStrong};
    white-space: pre-line;
  }

  .text::slotted(*) {
    white-space: normal;
  }

  .text::slotted(:first-child) {
    margin-block-start: 0;
  }

  .text::slotted(:last-child) {
    margin-block-end: 0;
  }

  .choice,
  .error {
    margin-block-start: ${space2};
  }

  @media print {
    .text {
      break-inside: avoid;
    }
  }
`;
