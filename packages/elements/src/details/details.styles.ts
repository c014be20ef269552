import {
  borderWidthMark,
  colorBorder,
  colorLink,
  easingStandard,
  fontWeightBold,
  motionFast,
  sizeIcon,
  sizeTarget,
  space2,
  space3,
  space4,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { revealedStyles } from '../styles/revealed.js';

export const detailsStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  revealedStyles,
  css`
    .summary {
      display: flex;
      align-items: start;
      gap: ${space2};
      inline-size: fit-content;
      min-block-size: ${sizeTarget};
      padding-block: calc((${sizeTarget} - 1lh) / 2);
      color: ${colorLink};
      list-style: none;
      cursor: pointer;
    }

    .summary::-webkit-details-marker {
      display: none;
    }

    .words {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      text-decoration: underline;
      text-decoration-thickness: ${underlineThickness};
      text-underline-offset: ${underlineOffset};
    }

    .summary:hover .words {
      text-decoration-thickness: calc(${underlineThickness} * 2);
    }

    .icon {
      margin-block-start: calc((1lh - ${sizeIcon}) / 2);
      transition: rotate ${motionFast} ${easingStandard};
    }

    details[open] .icon {
      rotate: 90deg;
    }

    /* Mirrored first: what turns it down is then the other way round. */
    details[open] .icon:dir(rtl) {
      rotate: -90deg;
    }

    .content {
      margin-block: ${space2} ${space3};
      margin-inline-start: calc((${sizeIcon} - ${borderWidthMark}) / 2);
      padding-inline-start: ${space4};
      border-inline-start: ${borderWidthMark} solid ${colorBorder};
    }

    ::slotted(:not([slot]):first-child) {
      margin-block-start: 0;
    }

    ::slotted(:last-child) {
      margin-block-end: 0;
    }

    @media (prefers-reduced-motion: reduce) {
      .icon {
        transition: none;
      }
    }

    @media print {
      .summary {
        color: inherit;
        break-after: avoid;
      }

      .words {
        font-weight: ${fontWeightBold};
        text-decoration: none;
      }

      .icon {
        display: none;
      }

      .content {
        margin-inline-start: 0;
      }
    }
  `,
];
