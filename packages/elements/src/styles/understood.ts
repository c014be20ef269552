import { colorInkMuted, fontSizeSmall, sizeField, space1 } from '@fanar/tokens';
import { css } from './css.js';

/** Under a box: how what is in it was understood, once the person is done with it. */
export const understoodStyles = css`
  .understood {
    max-inline-size: ${sizeField};
    margin-block: ${space1} 0;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }
`;
