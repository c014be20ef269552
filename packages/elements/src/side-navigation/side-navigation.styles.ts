import {
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorFocus,
  colorInk,
  colorPrimary,
  colorPrimarySoft,
  focusWidth,
  fontHeading,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  sizeTarget,
  space2,
  space3,
  space6,
  underlineOffset,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';

export const sideNavigationStyles = [
  baseStyles,
  css`
    .heading {
      margin-block-end: ${space2};
      padding-inline-start: calc(${space3} + ${borderWidthMark});
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];

/** The lists, which the page wrote. Where one is, is told by weight and a bar as well. */
export const sideNavigationLightStyles = css`
  fanar-side-navigation ul {
    margin: 0;
    padding: 0;
    /* An empty string and not none, which takes the list away from VoiceOver. */
    list-style-type: '';
  }

  fanar-side-navigation li {
    margin: 0;
    padding: 0;
  }

  fanar-side-navigation > ul > li + li {
    border-block-start: ${borderWidthThin} solid ${colorBorder};
  }

  fanar-side-navigation > ul > li > ul {
    display: none;
    padding-block-end: ${space2};
    font-size: ${fontSizeSmall};
  }

  fanar-side-navigation > ul > li:has([aria-current]:not([aria-current='false'])) > ul {
    display: block;
  }

  fanar-side-navigation li > a {
    display: flex;
    align-items: center;
    box-sizing: border-box;
    min-block-size: ${sizeTarget};
    padding: ${space2} ${space3};
    border: 0 solid transparent;
    border-inline-start-width: ${borderWidthMark};
    color: ${colorInk};
    line-height: ${lineHeightHeading};
    overflow-wrap: anywhere;
    text-decoration: none;
  }

  fanar-side-navigation ul ul a {
    padding-inline-start: ${space6};
  }

  fanar-side-navigation li > a:hover {
    color: ${colorPrimary};
    text-decoration: underline;
    text-underline-offset: ${underlineOffset};
  }

  fanar-side-navigation li:has(> ul [aria-current]:not([aria-current='false'])) > a {
    font-weight: ${fontWeightBold};
  }

  fanar-side-navigation li > a[aria-current]:not([aria-current='false']) {
    border-color: ${colorPrimary};
    background: ${colorPrimarySoft};
    color: ${colorPrimary};
    font-weight: ${fontWeightBold};
  }

  fanar-side-navigation a:focus-visible {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: calc(${focusWidth} * -1);
  }

  @media (forced-colors: active) {
    fanar-side-navigation li > a {
      border-color: Canvas;
    }

    fanar-side-navigation li > a[aria-current]:not([aria-current='false']) {
      border-color: Highlight;
    }
  }
`;
