import { sizeField, space2, space3 } from '@fanar/tokens';
import { css } from '../styles/css.js';

/**
 * Printed, an address that was given reads as on an envelope; an empty one leaves room for a pen. A
 * region of news that is not there yet would not be heard: empty, it only takes no room.
 */
export const addressFieldStyles = css`
  .parts {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    align-items: end;
    max-inline-size: ${sizeField};
  }

  :host([width='full']) .parts {
    max-inline-size: none;
  }

  .part,
  .news {
    grid-column: span 6;
  }

  .governorate,
  .city,
  .postcode {
    grid-column: span 3;
  }

  .building,
  .floor,
  .unit {
    grid-column: span 2;
  }

  .news:not(:has(*)) {
    position: absolute;
  }

  .advice {
    margin-block: 0;
  }

  div.input {
    block-size: auto;
    padding-block: ${space2};
  }

  .printed {
    display: none;
  }

  @media (width < 30rem) {
    .governorate,
    .city {
      grid-column: span 6;
    }

    .building,
    .floor,
    .unit {
      grid-column: span 3;
    }
  }

  @media print {
    .parts:has(+ .printed) {
      display: none;
    }

    .printed {
      display: block;
      margin-block-start: ${space3};
    }
  }
`;
