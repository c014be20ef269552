import { sizeIcon } from '@fanar/tokens';
import { css } from './css.js';

/** For templates that use `icons/icons.ts`. Arrows follow the direction of the text. */
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

  :host(:dir(rtl)) .mirror {
    scale: -1 1;
  }
`;
