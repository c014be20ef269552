import {
  borderWidthControl,
  colorField,
  colorOnField,
  fontSizeHeading3,
  fontWeightBold,
  radiusMedium,
  sizeControl,
  space3,
  space4,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

export const plateFieldStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: ${space3} ${space4};
  }

  /* As on the plate, whatever the page: letters to the right of digits. */
  .boxes,
  .plate {
    direction: rtl;
    display: flex;
  }

  .boxes > .part {
    flex: 0 1 7em;
    min-inline-size: 0;
  }

  .plate {
    align-items: stretch;
    min-block-size: ${sizeControl};
    border: ${borderWidthControl} solid ${colorOnField};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    font-size: ${fontSizeHeading3};
    font-weight: ${fontWeightBold};
  }

  .plate > bdi {
    display: grid;
    place-content: center;
    min-inline-size: 4em;
    padding-inline: ${space3};
    white-space: nowrap;
  }

  .plate-letters {
    border-inline-end: ${borderWidthControl} solid ${colorOnField};
  }

  /* Its place is kept where that is beside the boxes. */
  .plate[data-empty] {
    visibility: hidden;
  }

  @media (width < 30rem) {
    .plate[data-empty] {
      display: none;
    }
  }
`;
