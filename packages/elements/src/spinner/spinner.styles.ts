import { colorBorder, colorPrimary, fontSizeLead, space2, space3, space4 } from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { delayedStyles } from '../styles/delayed.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const spinnerStyles = [
  baseStyles,
  delayedStyles,
  visuallyHiddenStyles,
  css`
    .spinner {
      display: flex;
      align-items: center;
      gap: ${space3};
      padding-block: ${space2};
    }

    .ring {
      flex: none;
      inline-size: 1.5em;
      block-size: 1.5em;
      fill: none;
      stroke-width: 3;
      stroke-linecap: round;
      animation: turn 1.1s linear infinite;
    }

    .track {
      stroke: ${colorBorder};
    }

    .arc {
      stroke: ${colorPrimary};
      stroke-dasharray: 18 100;
    }

    .words {
      min-inline-size: 0;
    }

    :host([size='l']) .spinner {
      flex-direction: column;
      justify-content: center;
      padding-block: ${space4};
      font-size: ${fontSizeLead};
      text-align: center;
    }

    :host([size='l']) .ring {
      inline-size: 3em;
      block-size: 3em;
      stroke-width: 2;
    }

    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }

    @keyframes pulse {
      50% {
        opacity: 0.35;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .ring {
        animation: pulse 3s ease-in-out infinite;
      }
    }

    @media (forced-colors: active) {
      .track {
        stroke: GrayText;
      }

      .arc {
        stroke: Highlight;
      }
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
