import { css } from '../styles/css.js';

/*
 * A month may be written by its name. On a narrow page the boxes share what there is.
 */
export const dateFieldStyles = css`
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 3.75em) minmax(0, 5.75em) minmax(0, 4.75em);
  }
`;
