import {
  colorInkMuted,
  fontHeading,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  space1,
  space2,
  space5,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { stretchedLinkStyles } from '../styles/stretched-link.js';

export const serviceListItemStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  stretchedLinkStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    .item {
      padding-block: ${space2};
      overflow-wrap: anywhere;
      break-inside: avoid;
    }

    .sector {
      margin: 0;
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    .heading {
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .summary ::slotted(*) {
      margin-block: ${space1} 0;
    }

    .facts {
      margin-block: ${space2} 0;
      font-size: ${fontSizeSmall};
    }

    @container (inline-size >= 48rem) {
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: ${space1} ${space5};
      }
    }

    .fact {
      display: flex;
      align-items: baseline;
      gap: ${space1};
      min-inline-size: 0;
    }

    .fact .icon {
      align-self: center;
      inline-size: 1.25em;
      block-size: 1.25em;
      color: ${colorInkMuted};
    }

    .name {
      display: flex;
      flex: none;
      align-items: baseline;
      gap: ${space1};
      color: ${colorInkMuted};
    }

    .value {
      min-inline-size: 0;
      margin: 0;
    }

    @media (forced-colors: active) {
      .fact .icon {
        color: inherit;
      }
    }
  `,
];
