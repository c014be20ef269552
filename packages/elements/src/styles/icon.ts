import { sizeIcon } from '@fanar/tokens';
import { css } from './css.js';

/** For templates that use `icons/icons.ts`. Arrows follow the direction they stand in. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: ${sizeIcon};
    block-size: ${sizeIcon};
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .mirror:dir(rtl) {
    scale: -1 1;
  }
`;
