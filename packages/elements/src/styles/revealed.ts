import { css } from './css.js';

/**
 * What is folded away is on paper all the same: `.folded`, hidden until found, and the content of a
 * native `<details>`. The engines that do not know a value of `hidden` take it for the plain one.
 */
export const revealedStyles = css`
  @media print {
    .folded[hidden] {
      display: block;
      content-visibility: visible;
    }

    details::details-content {
      display: block;
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
