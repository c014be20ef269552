import {
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorInk,
  colorInkMuted,
  colorPrimary,
  colorPrimarySoft,
  easingStandard,
  fontWeightBold,
  lineHeightHeading,
  motionFast,
  radiusMedium,
  sizeControl,
  space1,
  space2,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';

/** In little room the tabs go on in another row, so that all are in view. */
export const tabsStyles = [
  baseStyles,
  focusStyles,
  css`
    .list {
      display: flex;
      flex-wrap: wrap;
      column-gap: ${space1};
      border-block-end: ${borderWidthThin} solid ${colorBorder};
    }

    .tab {
      flex: 0 1 auto;
      min-inline-size: 0;
      min-block-size: ${sizeControl};
      margin: 0 0 calc(${borderWidthThin} * -1);
      padding: ${space2} ${space4};
      border: 0 solid transparent;
      border-block-end-width: ${borderWidthMark};
      border-start-start-radius: ${radiusMedium};
      border-start-end-radius: ${radiusMedium};
      background: none;
      color: ${colorInkMuted};
      font: inherit;
      font-weight: ${fontWeightBold};
      letter-spacing: inherit;
      line-height: ${lineHeightHeading};
      overflow-wrap: anywhere;
      text-align: start;
      cursor: pointer;
      transition:
        background ${motionFast} ${easingStandard},
        border-color ${motionFast} ${easingStandard};
    }

    .tab:hover {
      border-color: ${colorBorder};
      color: ${colorInk};
    }

    .tab[aria-selected='true'] {
      border-color: ${colorPrimary};
      background: ${colorPrimarySoft};
      color: ${colorPrimary};
    }

    .tab:focus-visible {
      position: relative;
      outline-offset: calc(${borderWidthThin} * -1);
    }

    @media (prefers-reduced-motion: reduce) {
      .tab {
        transition: none;
      }
    }

    @media (forced-colors: active) {
      .tab {
        margin-block-end: 0;
        border-color: Canvas;
      }

      .tab[aria-selected='true'] {
        border-color: Highlight;
      }
    }

    @media print {
      .list {
        display: none;
      }
    }
  `,
];
