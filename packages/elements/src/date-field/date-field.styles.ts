import { css } from '../styles/css.js';

export const dateFieldStyles = css`
  /* A month may be written by its name. On a narrow page the boxes share what there is. */
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 3.75em) minmax(0, 5.75em) minmax(0, 4.75em);
  }
`;
