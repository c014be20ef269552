import { colorBorder, colorInkMuted, colorOnDisabled, space2, space4, space6 } from '@fanar/tokens';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { linkStyles } from '../styles/link.js';

/**
 * What is in the frame and under it; it comes with the pad. A kept image is black ink on nothing: it
 * needs paper under it, in the dark too.
 */
export const drawnPadStyles = [
  linkStyles,
  iconStyles,
  css`
    .pad > * {
      grid-area: 1 / 1;
    }

    .surface {
      display: block;
      inline-size: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-linecap: round;
      stroke-linejoin: round;
      cursor: crosshair;
      touch-action: none;
      user-select: none;
      -webkit-user-select: none;
    }

    .still {
      cursor: inherit;
      touch-action: auto;
    }

    .kept {
      inline-size: 100%;
      background: white;
      forced-color-adjust: none;
    }

    .guide {
      stroke: ${colorBorder};
      stroke-width: 2;
    }

    .prompt {
      align-self: center;
      margin: 0;
      padding-inline: ${space4};
      color: ${colorInkMuted};
      text-align: center;
      pointer-events: none;
    }

    .off .prompt {
      color: inherit;
    }

    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0 ${space6};
    }

    .link {
      gap: ${space2};
    }

    .link:disabled {
      color: ${colorOnDisabled};
      cursor: not-allowed;
    }

    @media (forced-colors: active) {
      .guide {
        stroke: GrayText;
      }

      .link:disabled {
        color: GrayText;
      }
    }

    @media print {
      .prompt,
      .tools {
        display: none;
      }
    }
  `,
];
