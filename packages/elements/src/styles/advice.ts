import {
  borderWidthControl,
  colorInkMuted,
  colorWarning,
  fontSizeSmall,
  sizeField,
  space1,
  space3,
} from '@fanar/tokens';
import { css } from './css.js';

/** What is said under a box once the person is done with it. */
export const adviceStyles = css`
  .advice,
  .understood {
    max-inline-size: ${sizeField};
    margin-block: ${space1} 0;
    font-size: ${fontSizeSmall};
  }

  .advice {
    padding-inline-start: ${space3};
    border-inline-start: ${borderWidthControl} solid ${colorWarning};
  }

  .understood {
    color: ${colorInkMuted};
  }
`;
