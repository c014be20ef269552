import {
  borderWidthControl,
  colorInkMuted,
  colorLink,
  colorOnPrimary,
  colorPrimary,
  colorPrimarySoft,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  sizeTarget,
  space1,
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

export const paginationStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    nav,
    .pages {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space1};
    }

    nav {
      column-gap: ${space2};
    }

    .pages {
      margin: 0;
      padding: 0;
      /* An empty string and not none, which takes the list away from VoiceOver. */
      list-style-type: '';
    }

    .step {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: ${space1};
      min-inline-size: ${sizeTarget};
      min-block-size: ${sizeTarget};
      margin: 0;
      padding: ${space1} ${space3};
      border: ${borderWidthControl} solid transparent;
      border-radius: ${radiusMedium};
      background: none;
      color: ${colorLink};
      font: inherit;
      line-height: ${lineHeightHeading};
      text-decoration: underline;
      text-decoration-thickness: ${underlineThickness};
      text-underline-offset: ${underlineOffset};
      cursor: pointer;
    }

    .step:hover {
      background: ${colorPrimarySoft};
    }

    .previous,
    .next {
      font-weight: ${fontWeightBold};
    }

    .current,
    .current:hover {
      border-color: ${colorPrimary};
      background: ${colorPrimary};
      color: ${colorOnPrimary};
      font-weight: ${fontWeightBold};
      text-decoration: none;
    }

    .gap {
      min-inline-size: ${space4};
      color: ${colorInkMuted};
      text-align: center;
    }

    .position {
      margin: 0;
      padding-inline: ${space2};
      color: ${colorInkMuted};
    }

    @container (inline-size < 40rem) {
      nav {
        justify-content: space-between;
      }

      .pages {
        display: none;
      }
    }

    @container (inline-size < 26rem) {
      .position {
        order: -1;
        flex-basis: 100%;
        text-align: center;
      }
    }

    @container (inline-size >= 40rem) {
      .position {
        display: none;
      }
    }

    @media (forced-colors: active) {
      .current {
        border-color: Highlight;
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }

    @media print {
      .step {
        display: none;
      }
    }
  `,
];
