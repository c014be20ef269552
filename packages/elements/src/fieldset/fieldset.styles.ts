import {
  colorInk,
  fontSizeHeading3,
  fontWeightBold,
  lineHeightHeading,
  space2,
  space6,
} from '@fanar/tokens';
import { fieldStyles } from '../styles/field.js';
import { css } from '../styles/css.js';

export const fieldsetStyles = [
  fieldStyles,
  css`
    .legend {
      padding: 0;
      margin-block-end: ${space2};
      color: ${colorInk};
      font-size: ${fontSizeHeading3};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .fields {
      display: grid;
      gap: ${space6};
    }
  `,
];
