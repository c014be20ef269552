import { css } from './css.js';

/** `class="delayed"`: keeps its place and is seen after half a second; a fast answer does not flash. */
export const delayedStyles = css`
  .delayed {
    animation: delayed 500ms;
  }

  @keyframes delayed {
    from,
    to {
      opacity: 0;
    }
  }
`;
