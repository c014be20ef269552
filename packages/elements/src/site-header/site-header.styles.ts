import {
  borderWidthControl,
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorFocus,
  colorInk,
  colorOnBrand,
  colorPrimary,
  colorPrimarySoft,
  colorSurfaceRaised,
  focusWidth,
  fontHeading,
  fontSizeBody,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  siteHeaderBackground,
  siteHeaderColor,
  siteHeaderMark,
  sizePage,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space6,
  underlineOffset,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';

export const siteHeaderStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    .header [hidden] {
      display: none;
    }

    /* What is put on the band takes the colours of the band, whatever it is. */
    .band {
      --fanar-color-ink: ${siteHeaderColor};
      --fanar-color-link: ${siteHeaderColor};
      --fanar-color-focus: ${siteHeaderMark};

      border-block-end: ${borderWidthMark} solid ${siteHeaderMark};
      background: ${siteHeaderBackground};
      color: ${siteHeaderColor};
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space2} ${space4};
      max-inline-size: ${sizePage};
      margin-inline: auto;
      padding-inline: ${space4};
    }

    .band .row {
      padding-block: ${space3};
    }

    .names {
      flex: 1 1 10rem;
      min-inline-size: 0;
      line-height: ${lineHeightHeading};
      overflow-wrap: anywhere;
    }

    slot[name='logo']::slotted(*) {
      display: block;
      flex: none;
    }

    slot[name='logo']::slotted(img),
    slot[name='logo']::slotted(svg) {
      block-size: 3.5rem;
      inline-size: auto;
    }

    slot[name='authority']::slotted(*),
    slot[name='service']::slotted(*) {
      display: block;
      inline-size: fit-content;
      color: inherit;
      text-decoration: none;
    }

    slot[name='authority']::slotted(*) {
      font-size: ${fontSizeSmall};
    }

    slot[name='service']::slotted(*) {
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
    }

    slot[name='authority']::slotted(a),
    slot[name='service']::slotted(a) {
      padding-block: ${space1};
    }

    .names ::slotted(a:hover) {
      text-decoration: underline;
      text-underline-offset: ${underlineOffset};
    }

    .band ::slotted(a:focus-visible) {
      outline: ${focusWidth} solid ${colorFocus};
    }

    .menu {
      display: inline-flex;
      align-items: center;
      gap: ${space2};
      min-inline-size: ${sizeTarget};
      min-block-size: ${sizeTarget};
      margin-inline-start: auto;
      padding: ${space1} ${space3};
      border: ${borderWidthControl} solid currentcolor;
      border-radius: ${radiusMedium};
      background: none;
      color: inherit;
      font: inherit;
      font-size: ${fontSizeBody};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
      cursor: pointer;
    }

    .menu:hover {
      background: color-mix(in srgb, ${colorOnBrand} 15%, transparent);
    }

    .panel {
      border-block-end: ${borderWidthThin} solid ${colorBorder};
      background: ${colorSurfaceRaised};
      color: ${colorInk};
    }

    .panel .row {
      align-items: end;
      justify-content: space-between;
    }

    .search {
      min-inline-size: 0;
    }

    /* On what is there, as a server does not know whether there is any. */
    ::slotted([slot='search']) {
      inline-size: 24rem;
      max-inline-size: 100%;
      margin-block: ${space2};
    }

    nav {
      flex: 0 1 auto;
      min-inline-size: 0;
    }

    @container (inline-size >= 48rem) {
      .menu {
        display: none;
      }
    }

    @container (inline-size < 48rem) {
      nav,
      .search {
        flex-basis: 100%;
      }

      .search {
        order: -1;
      }

      ::slotted([slot='search']) {
        inline-size: auto;
        margin-block: ${space4} ${space2};
      }
    }

    @media (scripting: none) {
      .menu {
        display: none;
      }
    }

    @media screen and (scripting: enabled) {
      @container (inline-size < 48rem) {
        :host(:not([open])) .panel {
          display: none;
        }
      }
    }

    @media (forced-colors: active) {
      .band {
        border-color: CanvasText;
      }
    }

    @media print {
      .panel,
      .menu,
      slot[name='language'] {
        display: none;
      }

      .band {
        background: none;
        color: inherit;
      }
    }
  `,
];

/** The list of links, which the page wrote. Where one is, is told by weight and a bar as well. */
export const siteHeaderLightStyles = css`
  fanar-site-header > ul[slot='navigation'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space6};
    margin: 0;
    padding: 0;
    /* An empty string and not none, which takes the list away from VoiceOver. */
    list-style-type: '';
  }

  fanar-site-header > ul[slot='navigation'] > li {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
  }

  fanar-site-header > ul[slot='navigation'] a {
    display: flex;
    align-items: center;
    box-sizing: border-box;
    min-inline-size: ${sizeTarget};
    min-block-size: ${sizeTarget};
    padding: ${space3} 0;
    border-block: 0 solid transparent;
    border-block-end: ${borderWidthMark} solid transparent;
    color: ${colorInk};
    line-height: ${lineHeightHeading};
    overflow-wrap: anywhere;
    text-decoration: none;
  }

  fanar-site-header > ul[slot='navigation'] a:hover {
    color: ${colorPrimary};
    text-decoration: underline;
    text-underline-offset: ${underlineOffset};
  }

  fanar-site-header > ul[slot='navigation'] a[aria-current]:not([aria-current='false']) {
    border-color: ${colorPrimary};
    color: ${colorPrimary};
    font-weight: ${fontWeightBold};
  }

  fanar-site-header > ul[slot='navigation'] a:focus-visible {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: calc(${focusWidth} * -1);
  }

  @container (inline-size < 48rem) {
    fanar-site-header > ul[slot='navigation'] {
      display: block;
      padding-block: ${space2};
    }

    fanar-site-header > ul[slot='navigation'] > li + li {
      border-block-start: ${borderWidthThin} solid ${colorBorder};
    }

    fanar-site-header > ul[slot='navigation'] a {
      padding-inline: ${space3};
      border-block-end: 0;
      border-inline-start: ${borderWidthMark} solid transparent;
    }

    fanar-site-header > ul[slot='navigation'] a[aria-current]:not([aria-current='false']) {
      background: ${colorPrimarySoft};
    }
  }

  @media (forced-colors: active) {
    fanar-site-header > ul[slot='navigation'] a {
      border-color: Canvas;
    }

    fanar-site-header > ul[slot='navigation'] a[aria-current]:not([aria-current='false']) {
      border-color: Highlight;
    }
  }
`;
