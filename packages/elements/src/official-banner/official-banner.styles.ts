import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorLink,
  colorSuccess,
  colorSurfaceSunken,
  easingStandard,
  focusWidth,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  motionFast,
  sizePage,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space8,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';

export const officialBannerStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  css`
    :host {
      font-size: ${fontSizeSmall} !important;
    }

    .banner {
      border-block-end: ${borderWidthThin} solid ${colorBorder};
      background: ${colorSurfaceSunken};
    }

    .row {
      display: flex;
      align-items: center;
      gap: ${space2};
      max-inline-size: ${sizePage};
      margin-inline: auto;
      padding-inline: ${space4};
    }

    summary {
      display: block;
      line-height: ${lineHeightHeading};
      list-style: none;
      cursor: pointer;
    }

    summary::-webkit-details-marker {
      display: none;
    }

    summary:focus-visible {
      outline-offset: calc(${focusWidth} * -1);
    }

    summary .row {
      min-block-size: ${sizeTarget};
      padding-block: ${space2};
    }

    summary .row > .icon {
      color: ${colorSuccess};
    }

    .words {
      display: flex;
      flex-wrap: wrap;
      gap: 0 ${space3};
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .official {
      font-weight: ${fontWeightBold};
    }

    .how {
      display: inline-flex;
      align-items: center;
      gap: ${space1};
      color: ${colorLink};
      text-decoration: underline;
      text-decoration-thickness: ${underlineThickness};
      text-underline-offset: ${underlineOffset};
    }

    summary:hover .how {
      text-decoration-thickness: calc(${underlineThickness} * 2);
    }

    .how .icon {
      inline-size: 1.2em;
      block-size: 1.2em;
      transition: rotate ${motionFast} ${easingStandard};
    }

    details[open] .how .icon {
      rotate: 180deg;
    }

    .signs {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      gap: ${space4} ${space8};
      align-items: start;
      padding-block: ${space2} ${space4};
    }

    .sign {
      display: flex;
      gap: ${space3};
    }

    .sign > .icon {
      color: ${colorSuccess};
    }

    .sign > div {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    p {
      margin: 0;
      color: ${colorInkMuted};
    }

    .title {
      color: inherit;
      font-weight: ${fontWeightBold};
    }

    @media (prefers-reduced-motion: reduce) {
      .how .icon {
        transition: none;
      }
    }

    @media (forced-colors: active) {
      summary .row > .icon,
      .sign > .icon {
        color: inherit;
      }
    }

    @media print {
      .how {
        display: none;
      }
    }
  `,
];
