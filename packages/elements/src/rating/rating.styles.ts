import {
  colorBorderStrong,
  colorFocus,
  colorInkMuted,
  colorOnDisabled,
  colorPrimary,
  colorPrimarySoft,
  focusOffset,
  focusWidth,
  radiusMedium,
  sizeControl,
  sizeTarget,
  space10,
  space2,
  space4,
} from '@fanar/tokens';
import { css } from '../styles/css.js';
import { linkStyles } from '../styles/link.js';

export const ratingStyles = [
  linkStyles,
  css`
    .stars {
      display: flex;
      flex-wrap: wrap;
      /* The first star stands under the words, not its target. */
      margin-inline-start: calc(-1 * ${space2});
    }

    .star {
      position: relative;
      flex: 1 1 ${sizeTarget};
      display: grid;
      place-items: center;
      max-inline-size: ${sizeControl};
      block-size: ${sizeControl};
      border-radius: ${radiusMedium};
      color: ${colorBorderStrong};
      cursor: pointer;
    }

    /* It lies over its star, unseen: pressed, focused and read as what it is. */
    .star input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: inherit;
    }

    svg {
      inline-size: ${space10};
      block-size: ${space10};
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.5;
      stroke-linejoin: round;
    }

    .filled {
      color: ${colorPrimary};
    }

    .filled svg {
      fill: currentcolor;
    }

    .star:has(:focus-visible) {
      outline: ${focusWidth} solid ${colorFocus};
      outline-offset: calc(${focusOffset} - 2px);
    }

    /* Up to the one under the pointer, as a press would leave it. */
    @media (hover: hover) {
      :host(:not([readonly])) .star:has(:enabled):is(:hover, :has(~ .star:hover)) {
        background: ${colorPrimarySoft};
        color: ${colorPrimary};
      }
    }

    .outcome {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 ${space4};
      min-block-size: ${sizeControl};
    }

    .range {
      color: ${colorInkMuted};
    }

    :host([readonly]) .star {
      cursor: default;
    }

    .star:has(:disabled),
    .stars:has(:disabled) + .outcome {
      color: ${colorOnDisabled};
    }

    .star:has(:disabled) {
      cursor: not-allowed;
    }

    @media (forced-colors: active) {
      .filled {
        color: Highlight;
      }

      .star:has(:disabled),
      .stars:has(:disabled) + .outcome {
        color: GrayText;
      }
    }

    @media print {
      .star {
        color: currentcolor;
      }

      .link {
        display: none;
      }
    }
  `,
];
