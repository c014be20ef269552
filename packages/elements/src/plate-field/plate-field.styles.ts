import {
  borderWidthControl,
  colorDisabled,
  colorField,
  colorOnDisabled,
  colorOnField,
  fontSizeHeading3,
  fontWeightBold,
  radiusMedium,
  sizeControl,
  space3,
  space4,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

/*
 * Boxes and plate stand as on the plate, whatever the page: letters to the right of digits. Wrapped,
 * the boxes would stand at the wrong side of a page in English. While there is no plate its place is
 * kept where that is beside the boxes.
 */
export const plateFieldStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: ${space3} ${space4};
  }

  .boxes,
  .plate {
    direction: rtl;
    display: flex;
  }

  .boxes {
    flex-wrap: nowrap;
  }

  .boxes > .part {
    flex: 0 1 7em;
    min-inline-size: 0;
  }

  .plate {
    align-items: stretch;
    min-block-size: ${sizeControl};
    border: ${borderWidthControl} solid;
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    font-size: ${fontSizeHeading3};
    font-weight: ${fontWeightBold};
  }

  .boxes:has(:disabled) + .plate {
    background: ${colorDisabled};
    color: ${colorOnDisabled};
  }

  .plate > bdi {
    display: grid;
    place-content: center;
    min-inline-size: 4em;
    padding-inline: ${space3};
    white-space: nowrap;
  }

  .plate-letters {
    border-inline-end: ${borderWidthControl} solid;
  }

  .plate[data-empty] {
    visibility: hidden;
  }

  @media (width < 30rem) {
    .plate[data-empty] {
      display: none;
    }
  }
`;
