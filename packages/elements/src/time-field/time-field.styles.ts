import { sizeField, space1, space2 } from '@fanar/tokens';
import { css } from '../styles/css.js';

/* A time is written hour first, from left to right, on every page. */
export const timeFieldStyles = css`
  .parts {
    align-items: end;
    max-inline-size: ${sizeField};
  }

  .clock {
    direction: ltr;
    display: flex;
    align-items: end;
    gap: ${space2};
    max-inline-size: 100%;
  }

  .clock .part {
    inline-size: 4.5em;
    min-inline-size: 0;
  }

  .colon {
    padding-block-end: ${space1};
  }
`;
