import {
  borderWidthThin,
  cardBackground,
  cardBorderColor,
  cardRadius,
  colorPrimary,
  fontHeading,
  fontSizeLead,
  fontWeightBold,
  lineHeightHeading,
  shadowRaised,
  space1,
  space2,
  space3,
  space4,
  space5,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { stretchedLinkStyles } from '../styles/stretched-link.js';

export const cardStyles = [
  baseStyles,
  focusStyles,
  stretchedLinkStyles,
  css`
    .card {
      display: flex;
      flex-direction: column;
      block-size: 100%;
      border: ${borderWidthThin} solid ${cardBorderColor};
      border-radius: ${cardRadius};
      background: ${cardBackground};
      box-shadow: ${shadowRaised};
      overflow-wrap: anywhere;
      break-inside: avoid;
    }

    .card:has(.leading:hover) {
      border-color: ${colorPrimary};
    }

    .content {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-inline-size: 0;
      padding: ${space4} ${space5} ${space5};
    }

    .heading {
      margin-block-end: ${space1};
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .body {
      flex: 1;
    }

    .body ::slotted(p) {
      margin-block: 0 ${space2};
    }

    .body ::slotted(:last-child) {
      margin-block-end: 0;
    }

    slot[name='media']::slotted(*) {
      display: block;
      inline-size: 100%;
      block-size: auto;
      aspect-ratio: 16 / 9;
      border-start-start-radius: calc(${cardRadius} - ${borderWidthThin});
      border-start-end-radius: calc(${cardRadius} - ${borderWidthThin});
      object-fit: cover;
    }

    slot[name='footer']::slotted(*) {
      align-self: start;
      margin-block-start: ${space3};
    }

    @media print {
      .card {
        border-color: currentcolor;
        box-shadow: none;
      }
    }
  `,
];
