import {
  borderWidthControl,
  colorBorderStrong,
  colorDisabled,
  colorField,
  colorInkMuted,
  colorOnDisabled,
  colorOnPrimary,
  colorPrimary,
  easingStandard,
  fontSizeBody,
  motionFast,
  radiusFull,
  sizeTarget,
  space1,
  space3,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

/*
 * The hint stands under the words. The thumb is a border: those are printed, and kept in forced
 * colours. The thumb goes to where lines end: to the left in Arabic.
 */
export const switchStyles = css`
  .row {
    display: inline-flex;
    align-items: start;
    gap: ${space3};
    min-block-size: ${sizeTarget};
    padding-block: ${space1};
    cursor: pointer;
  }

  .row > [part='field-label'] {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .state {
    color: ${colorInkMuted};
  }

  .hint {
    margin-inline-start: calc(3.4 * ${fontSizeBody} + ${space3});
  }

  .track {
    appearance: none;
    flex: none;
    display: flex;
    align-items: center;
    inline-size: 3.4em;
    block-size: 1.9em;
    margin: 0;
    padding: 0 0.2em;
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusFull};
    background: ${colorField};
    color: ${colorBorderStrong};
    font: inherit;
    cursor: inherit;
    transition: background ${motionFast} ${easingStandard};
  }

  .track::before {
    content: '';
    border: 0.6em solid;
    border-radius: 50%;
    transition: margin ${motionFast} ${easingStandard};
  }

  .track:checked::before {
    margin-inline-start: calc(100% - 1.2em);
  }

  .track:checked {
    border-color: ${colorPrimary};
    background: ${colorPrimary};
    color: ${colorOnPrimary};
  }

  :host([readonly]) .track {
    border-style: dashed;
    border-color: ${colorBorderStrong};
    background: none;
    color: inherit;
  }

  :host([readonly]) .row {
    cursor: default;
  }

  .row:has([aria-busy]) {
    cursor: progress;
  }

  .track:disabled {
    border-color: ${colorOnDisabled};
    background: ${colorDisabled};
    color: ${colorOnDisabled};
  }

  .row:has(:disabled),
  :disabled ~ .state {
    color: ${colorOnDisabled};
    cursor: not-allowed;
  }

  @media (prefers-reduced-motion: reduce) {
    .track,
    .track::before {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    :host(:not([readonly])) .track:checked:enabled {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .track:disabled,
    .row:has(:disabled) {
      border-color: GrayText;
      color: GrayText;
    }
  }

  @media print {
    .track:checked {
      border-color: currentcolor;
      background: none;
      color: inherit;
    }
  }
`;
