import { colorBorderStrong, colorInkMuted, fontSizeSmall, space1, space3 } from '@fanar/tokens';
import { css } from './css.js';

/**
 * Several boxes of one answer in a row, each under a name of its own.
 *
 * Only what is wrong is marked.
 */
export const partsStyles = css`
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: ${space3};
    max-inline-size: 100%;
  }

  :host(:state(invalid)) .part .input:not([aria-invalid], :disabled) {
    border-color: ${colorBorderStrong};
  }

  .part {
    flex: 0 1 auto;
    min-inline-size: 0;
  }

  .part-label {
    display: block;
    margin-block-end: ${space1};
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }
`;
