import {
  borderWidthThin,
  colorBorder,
  colorInk,
  colorInkMuted,
  colorPrimary,
  colorPrimarySoft,
  easingStandard,
  fontHeading,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightBody,
  lineHeightHeading,
  motionFast,
  radiusFull,
  sizeIcon,
  space1,
  space2,
  space4,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { revealedStyles } from '../styles/revealed.js';

export const accordionItemStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  revealedStyles,
  css`
    :host {
      border-block-end: ${borderWidthThin} solid ${colorBorder} !important;
    }

    .header {
      display: flex;
      align-items: center;
      gap: ${space4};
      inline-size: 100%;
      margin: 0;
      padding: ${space4} ${space2};
      border: 0;
      background: none;
      color: ${colorInk};
      font: inherit;
      letter-spacing: inherit;
      text-align: start;
      cursor: pointer;
      transition: background ${motionFast} ${easingStandard};
    }

    .header:hover {
      background: ${colorPrimarySoft};
    }

    .words {
      flex: 1;
      min-inline-size: 0;
    }

    .title {
      display: block;
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .hint {
      display: block;
      margin-block-start: ${space1};
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
      font-weight: normal;
      line-height: ${lineHeightBody};
    }

    .mark {
      flex: none;
      display: grid;
      place-content: center;
      inline-size: calc(${sizeIcon} + ${space4});
      block-size: calc(${sizeIcon} + ${space4});
      border-radius: ${radiusFull};
      background: ${colorPrimarySoft};
      color: ${colorPrimary};
      transition: rotate ${motionFast} ${easingStandard};
    }

    .header[aria-expanded='true'] .mark {
      rotate: 180deg;
    }

    .inner {
      padding: ${space1} ${space2} ${space6};
    }

    ::slotted(:first-child) {
      margin-block-start: 0;
    }

    ::slotted(:last-child) {
      margin-block-end: 0;
    }

    @media (prefers-reduced-motion: reduce) {
      .header,
      .mark {
        transition: none;
      }
    }

    @media (forced-colors: active) {
      .mark {
        border: ${borderWidthThin} solid ButtonBorder;
        color: inherit;
      }
    }

    @media print {
      .mark {
        display: none;
      }

      .header {
        padding-inline: 0;
        break-after: avoid;
      }

      .inner {
        padding-inline: 0;
      }
    }
  `,
];
