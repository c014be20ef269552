import {
  borderWidthControl,
  borderWidthThin,
  colorBorderStrong,
  colorInk,
  colorPrimary,
  colorPrimarySoft,
  colorSurfaceRaised,
  fontSizeSmall,
  fontWeightBold,
  radiusFull,
  radiusMedium,
  shadowOverlay,
  sizeTarget,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { anchoredPopoverStyles } from '../styles/anchored-popover.js';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const tooltipStyles = [
  baseStyles,
  focusStyles,
  visuallyHiddenStyles,
  anchoredPopoverStyles,
  css`
    :host {
      position: relative;
      --_display: inline-block;
      vertical-align: middle;
    }

    .button {
      display: grid;
      place-content: center;
      inline-size: ${sizeTarget};
      block-size: ${sizeTarget};
      margin: 0;
      padding: 0;
      border: 0;
      border-radius: ${radiusFull};
      background: none;
      color: ${colorPrimary};
      font: inherit;
      font-weight: ${fontWeightBold};
      line-height: 1;
      cursor: pointer;
    }

    .sign {
      display: grid;
      place-content: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      border: ${borderWidthControl} solid currentcolor;
      border-radius: ${radiusFull};
    }

    .button:hover .sign,
    .button[aria-expanded='true'] .sign {
      background: ${colorPrimarySoft};
    }

    .note {
      max-inline-size: 20rem;
      padding: ${space2} ${space3};
      font-size: ${fontSizeSmall};
    }

    .sheet .note {
      max-inline-size: none;
      padding: ${space4};
      font-size: inherit;
    }

    /* Over the gap too, so that the pointer can come from the one to the other. */
    .popover.beside {
      border: 0;
      overflow: visible;
      background: none;
      box-shadow: none;
    }

    .beside .note {
      inline-size: fit-content;
      margin-inline: auto;
      border: ${borderWidthThin} solid ${colorBorderStrong};
      border-radius: ${radiusMedium};
      background: ${colorSurfaceRaised};
      color: ${colorInk};
      box-shadow: ${shadowOverlay};
    }

    @media print {
      .button {
        display: none;
      }
    }
  `,
];
