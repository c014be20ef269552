import {
  borderWidthThin,
  colorBorderStrong,
  colorInkMuted,
  colorPrimary,
  colorSuccess,
  colorSurfaceSunken,
  easingStandard,
  fontSizeSmall,
  fontWeightBold,
  motionMedium,
  radiusFull,
  space1,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';

/** A rule for each engine: one that does not know a selector drops the whole list. */
export const progressStyles = [
  baseStyles,
  css`
    .top {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 ${space4};
      margin-block-end: ${space1};
    }

    .label {
      min-inline-size: 0;
      font-weight: ${fontWeightBold};
    }

    .amount {
      color: ${colorInkMuted};
      font-variant-numeric: tabular-nums;
    }

    .track {
      position: relative;
      overflow: hidden;
      block-size: 0.75rem;
      border: ${borderWidthThin} solid ${colorBorderStrong};
      border-radius: ${radiusFull};
      background: ${colorSurfaceSunken};
    }

    .bar {
      --_fill: ${colorPrimary};

      appearance: none;
      display: block;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      border: 0;
      background: none;
      color: var(--_fill);
    }

    .bar.full {
      --_fill: ${colorSuccess};
    }

    .bar::-webkit-progress-bar {
      background: none;
    }

    .bar::-webkit-progress-value {
      border-radius: ${radiusFull};
      background: var(--_fill);
      transition: inline-size ${motionMedium} ${easingStandard};
      forced-color-adjust: none;
      print-color-adjust: exact;
    }

    .bar::-moz-progress-bar {
      border-radius: ${radiusFull};
      background: var(--_fill);
      forced-color-adjust: none;
      print-color-adjust: exact;
    }

    .bar:indeterminate::-webkit-progress-value {
      background: none;
    }

    .bar:indeterminate::-moz-progress-bar {
      background: none;
    }

    .moving {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: 35%;
      border-radius: ${radiusFull};
      background: ${colorPrimary};
      animation: move 1.8s ease-in-out infinite alternate;
      forced-color-adjust: none;
    }

    @keyframes move {
      to {
        inset-inline-start: 65%;
      }
    }

    @keyframes pulse {
      50% {
        opacity: 0.35;
      }
    }

    .note {
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    ::slotted(p) {
      margin-block: ${space1} 0;
    }

    @media (prefers-reduced-motion: reduce) {
      .bar::-webkit-progress-value {
        transition: none;
      }

      .moving {
        inline-size: 100%;
        animation: pulse 3s ease-in-out infinite;
      }
    }

    @media (forced-colors: active) {
      .bar,
      .bar.full {
        --_fill: Highlight;
      }

      .moving {
        background: Highlight;
      }
    }

    @media print {
      .track {
        border-color: currentcolor;
      }
    }
  `,
];
