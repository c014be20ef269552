import {
  borderWidthControl,
  colorWarning,
  fontSizeSmall,
  sizeField,
  space1,
  space3,
} from '@fanar/tokens';
import { css } from './css.js';

/** Under a box: what may be wrong and blocks nothing. */
export const adviceStyles = css`
  .advice {
    max-inline-size: ${sizeField};
    margin-block: ${space1} 0;
    padding-inline-start: ${space3};
    border-inline-start: ${borderWidthControl} solid ${colorWarning};
    font-size: ${fontSizeSmall};
  }
`;
