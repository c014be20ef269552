import {
  borderWidthMark,
  colorFocus,
  colorLink,
  focusOffset,
  focusWidth,
  fontWeightBold,
  lineHeightHeading,
  sizeTarget,
  space1,
  space2,
  space3,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

export const languageSwitcherStyles = [
  baseStyles,
  iconStyles,
  css`
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 ${space3};
      color: ${colorLink};
    }

    .icon {
      margin-inline-end: calc(${space1} - ${space3});
    }

    ::slotted(a) {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      box-sizing: border-box;
      min-inline-size: ${sizeTarget};
      min-block-size: ${sizeTarget};
      padding: ${space1} ${space2};
      color: inherit;
      line-height: ${lineHeightHeading};
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

    ::slotted(a[aria-current]:not([aria-current='false'])) {
      border-block: ${borderWidthMark} solid transparent;
      border-block-end-color: currentcolor;
      font-weight: ${fontWeightBold};
      text-decoration: none;
    }

    @media (forced-colors: active) {
      ::slotted(a[aria-current]:not([aria-current='false'])) {
        border-block-start-color: Canvas;
      }
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
