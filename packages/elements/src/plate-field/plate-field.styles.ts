import {
  borderWidthControl,
  colorBorder,
  colorInkMuted,
  colorOnField,
  colorField,
  fontSizeHeading3,
  fontSizeSmall,
  fontWeightBold,
  radiusMedium,
  sizeControl,
  space1,
  space3,
  space4,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

export const plateFieldStyles = css`
  /* As on the plate, whatever the page: letters to the right of digits. */
  .boxes {
    direction: rtl;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: ${space3} ${space4};
  }

  :host(:dir(ltr)) .boxes {
    justify-content: end;
  }

  .part-label {
    display: block;
    margin-block-end: ${space1};
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  .boxes .input {
    inline-size: 7em;
  }

  .plate {
    display: flex;
    align-items: center;
    min-inline-size: 9em;
    min-block-size: ${sizeControl};
    border: ${borderWidthControl} solid ${colorBorder};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    font-size: ${fontSizeHeading3};
    font-weight: ${fontWeightBold};
  }

  .plate > bdi {
    flex: 1;
    padding-inline: ${space3};
    text-align: center;
    white-space: nowrap;
  }

  .plate > bdi + bdi {
    border-inline-start: ${borderWidthControl} solid ${colorBorder};
  }

  .plate[data-empty] {
    visibility: hidden;
  }
`;
