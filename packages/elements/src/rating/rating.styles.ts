import {
  colorBorderStrong,
  colorFocus,
  colorInkMuted,
  colorOnDisabled,
  colorPrimary,
  colorPrimarySoft,
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

/*
 * The first star stands under the words, not its target. The input lies over its star, unseen:
 * pressed, focused and read as what it is. Under the pointer stars are filled as a press would leave
 * them.
 */
export const ratingStyles = [
  linkStyles,
  css`
    .stars {
      display: flex;
      flex-wrap: wrap;
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
    }

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
      outline-offset: 0;
    }

    @media (hover: hover) {
      :host(:not([readonly])) .star:has(:enabled):is(:hover, :has(~ .star:hover)) {
        background: ${colorPrimarySoft};
        color: ${colorPrimary};
        cursor: pointer;
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

    .star:has(:disabled),
    .stars:has(:disabled) + .outcome {
      color: ${colorOnDisabled};
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
