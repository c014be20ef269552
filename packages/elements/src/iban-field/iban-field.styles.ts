import { colorInk, fontWeightBold } from '@fanar/tokens';
import { css } from '../styles/css.js';

/** The groups break over lines where they must, each whole; where they fit they stand in one. */
export const ibanFieldStyles = css`
  .groups {
    direction: ltr;
    display: inline-block;
    color: ${colorInk};
    font-weight: ${fontWeightBold};
    font-variant-numeric: tabular-nums;
  }
`;
