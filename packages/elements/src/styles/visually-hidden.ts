import { css } from './css.js';

/** Heard, not seen: `class="visually-hidden"`. */
export const visuallyHiddenStyles = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    opacity: 0;
    white-space: nowrap;
  }
`;
