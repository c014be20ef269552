import {
  borderWidthThin,
  colorBorder,
  colorBorderStrong,
  radiusFull,
  radiusLarge,
  radiusMedium,
  radiusSmall,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { delayedStyles } from '../styles/delayed.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

/** Each line is as tall as a line of the text that comes in its place. */
export const skeletonStyles = [
  baseStyles,
  delayedStyles,
  visuallyHiddenStyles,
  css`
    .shapes {
      --_fill: color-mix(in srgb, ${colorBorder}, ${colorBorderStrong} 12%);

      display: grid;
      gap: ${space4};
      animation:
        delayed 500ms,
        breathe 2.4s 500ms ease-in-out infinite;
    }

    .item {
      display: grid;
      gap: 0;
      min-inline-size: 0;
    }

    .line {
      display: flex;
      align-items: center;
      block-size: 1lh;
    }

    .line::before {
      content: '';
      inline-size: 100%;
      block-size: 0.75em;
      border-radius: ${radiusSmall};
      background: var(--_fill);
    }

    .line:nth-of-type(3n + 2)::before {
      inline-size: 92%;
    }

    .line:last-of-type:not(:first-of-type)::before {
      inline-size: 60%;
    }

    .title {
      inline-size: 45%;
      margin-block-end: ${space2};
      font-size: 1.25em;
    }

    .picture {
      block-size: var(--fanar-skeleton-picture-size, 10rem);
      border-radius: ${radiusMedium};
      background: var(--_fill);
    }

    .item.card {
      padding: ${space4};
      border: ${borderWidthThin} solid ${colorBorder};
      border-radius: ${radiusLarge};
    }

    .item.row {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      column-gap: ${space3};
    }

    .round {
      inline-size: 3rem;
      block-size: 3rem;
      border-radius: ${radiusFull};
      background: var(--_fill);
    }

    @keyframes breathe {
      50% {
        opacity: 0.6;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .shapes {
        animation: delayed 500ms;
      }
    }

    @media (forced-colors: active) {
      .line::before,
      .picture,
      .round {
        border: ${borderWidthThin} solid GrayText;
      }
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
