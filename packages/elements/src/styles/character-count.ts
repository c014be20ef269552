import { colorInkMuted, fontSizeSmall, space1 } from '@fanar/tokens';
import { css } from './css.js';

/** For what `CharacterCountController` renders. */
export const characterCountStyles = css`
  .count {
    margin-block: ${space1} 0;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }
`;
