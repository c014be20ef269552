import { colorInkMuted, fontSizeSmall, space1 } from '@fanar/tokens';
import { css } from '../styles/css.js';

export const textFieldStyles = css`
  .count {
    margin-block: ${space1} 0;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }
`;
