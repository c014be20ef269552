import {
  borderWidthControl,
  colorBorderStrong,
  colorDisabled,
  colorField,
  colorLink,
  colorOnDisabled,
  colorOnField,
  colorPrimarySoft,
  radiusMedium,
  sizeControl,
  sizeFieldM,
  sizeTarget,
  space1,
  space2,
  space3,
} from '@fanar/tokens';
import { anchoredPopoverStyles } from '../styles/anchored-popover.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

/**
 * A box, the button beside it, as tall whatever the size of the text, and the calendar that it opens.
 * Where no side has room for a month it stands over the box, at the end of the screen.
 */
export const calendarButtonStyles = [
  anchoredPopoverStyles,
  iconStyles,
  css`
    .box {
      display: flex;
      gap: ${space1};
      align-items: end;
      inline-size: 100%;
      max-inline-size: calc(${sizeFieldM} + ${space1} + ${sizeControl});
    }

    .box > :is(.input, .part) {
      flex: 1;
      min-inline-size: 0;
    }

    .open {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: ${sizeControl};
      min-block-size: max(${sizeControl}, calc(1lh + (${space1} + ${borderWidthControl}) * 2));
      padding: 0;
      border: ${borderWidthControl} solid ${colorBorderStrong};
      border-radius: ${radiusMedium};
      background: ${colorField};
      color: ${colorOnField};
      font: inherit;
      cursor: pointer;
    }

    .open:hover,
    .close:hover {
      background: ${colorPrimarySoft};
    }

    .open:disabled {
      border-color: ${colorOnDisabled};
      background: ${colorDisabled};
      color: ${colorOnDisabled};
      cursor: not-allowed;
    }

    .popover {
      padding: ${space3};
    }

    .popover > .calendar {
      inline-size: 22.5rem;
      max-inline-size: 100%;
      margin-inline: auto;
    }

    @position-try --over {
      inset-block: auto ${space1};
      inset-inline: anchor(inside) auto;
      position-area: none;
    }

    @media (width > 30rem) and (height > 26rem) {
      .popover {
        min-inline-size: 0;
        max-block-size: calc(100dvh - ${space2});
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline,
          --over,
          --over flip-inline;
      }
    }

    .close {
      display: block;
      min-inline-size: ${sizeTarget};
      min-block-size: ${sizeTarget};
      margin: ${space1} auto 0;
      padding: ${space1} ${space3};
      border: 0;
      border-radius: ${radiusMedium};
      background: none;
      color: ${colorLink};
      font: inherit;
      letter-spacing: inherit;
      text-decoration: underline;
      cursor: pointer;
    }

    @media (forced-colors: active) {
      .open:disabled {
        border-color: GrayText;
        color: GrayText;
      }
    }

    @media print {
      .open {
        display: none;
      }
    }
  `,
];
