import {
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorFocus,
  colorLink,
  colorPrimary,
  colorSurfaceRaised,
  focusOffset,
  focusWidth,
  fontHeading,
  fontSizeLead,
  fontWeightBold,
  lineHeightHeading,
  sizeMeasure,
  sizePage,
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

export const consentBannerStyles = [
  baseStyles,
  focusStyles,
  css`
    .banner {
      border-block: ${borderWidthThin} solid ${colorBorder};
      border-block-start: ${borderWidthMark} solid ${colorPrimary};
      background: ${colorSurfaceRaised};
    }

    .row {
      max-inline-size: ${sizePage};
      margin-inline: auto;
      padding: ${space4};
      overflow-wrap: anywhere;
    }

    .heading {
      margin-block-end: ${space2};
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .done {
      margin: 0;
    }

    ::slotted(:not([slot])) {
      max-inline-size: ${sizeMeasure};
      margin-block: 0 ${space2};
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space2} ${space3};
      margin-block-start: ${space3};
    }

    /* Of one width, so that neither weighs more. */
    [part='accept'],
    [part='reject'] {
      flex: 1 1 7rem;
      max-inline-size: 11rem;
    }

    ::slotted(a) {
      display: inline-flex;
      align-items: center;
      min-block-size: ${sizeTarget};
      color: ${colorLink};
      text-decoration: underline;
      text-decoration-thickness: ${underlineThickness};
      text-underline-offset: ${underlineOffset};
    }

    ::slotted(a:hover) {
      text-decoration-thickness: calc(${underlineThickness} * 2);
    }

    ::slotted(a:focus-visible) {
      outline: ${focusWidth} solid ${colorFocus};
      outline-offset: ${focusOffset};
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
