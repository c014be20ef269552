import {
  borderWidthControl,
  colorDanger,
  colorInk,
  colorInkMuted,
  colorOnDanger,
  colorSurface,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  radiusFull,
  radiusMedium,
  shadowRaised,
  sizeControl,
  space1,
  space2,
  space4,
  space6,
  zSticky,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const exitPageStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  visuallyHiddenStyles,
  css`
    :host {
      position: sticky;
      z-index: ${zSticky};
      inset-block-start: ${space2};
      inline-size: fit-content;
      max-inline-size: 100%;
      margin-inline-start: auto;
    }

    .link {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: ${space1} ${space2};
      box-sizing: border-box;
      min-block-size: ${sizeControl};
      padding: ${space2} ${space6};
      border: ${borderWidthControl} solid transparent;
      border-radius: ${radiusMedium};
      background: ${colorDanger};
      box-shadow: ${shadowRaised};
      color: ${colorOnDanger};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
      text-decoration: none;
    }

    .link:hover {
      background: color-mix(in srgb, ${colorDanger}, ${colorInkMuted} 30%);
    }

    .link > span {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .lights {
      display: inline-flex;
      gap: ${space1};
    }

    .lights[hidden] {
      display: none;
    }

    .lights span {
      inline-size: 0.75em;
      block-size: 0.75em;
      border: ${borderWidthControl} solid currentcolor;
      border-radius: ${radiusFull};
    }

    .lights .lit {
      background: currentcolor;
    }

    .keys {
      margin: ${space1} 0 0;
      padding-inline: ${space2};
      border-radius: ${radiusMedium};
      background: ${colorSurface};
      color: ${colorInk};
      font-size: ${fontSizeSmall};
      text-align: center;
    }

    /* Of no use where there are no keys; a screen reader still says it. */
    @media not ((hover: hover) and (pointer: fine)) {
      .keys {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    }

    dialog {
      box-sizing: border-box;
      inline-size: 100vw;
      block-size: 100vh;
      max-inline-size: none;
      max-block-size: none;
      margin: 0;
      padding: ${space4};
      border: 0;
      background: ${colorSurface};
      color: ${colorInk};
    }

    dialog[open] {
      display: grid;
      place-content: center;
    }

    dialog::backdrop {
      background: ${colorSurface};
    }

    @media (forced-colors: active) {
      .link {
        border-color: LinkText;
      }

      .lights .lit {
        background: LinkText;
        forced-color-adjust: none;
      }
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
