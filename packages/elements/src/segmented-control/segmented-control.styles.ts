import {
  borderWidthControl,
  colorBorderStrong,
  colorDanger,
  colorDisabled,
  colorField,
  colorFocus,
  colorOnDisabled,
  colorOnField,
  colorOnPrimary,
  colorPrimary,
  colorPrimarySoft,
  easingStandard,
  focusWidth,
  fontWeightBold,
  motionFast,
  radiusMedium,
  radiusSmall,
  sizeControl,
  sizeTarget,
  space1,
  space6,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

/** The native radio buttons lie over their segments, unseen: they are pressed, focused and named. */
export const segmentedControlStyles = css`
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: calc(${space1} / 2);
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: ${sizeControl};
    padding: calc(${space1} / 2);
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
  }

  :host([width='full']) .segments {
    inline-size: auto;
  }

  .segment {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    justify-content: center;
    min-inline-size: ${sizeTarget};
    min-block-size: ${sizeTarget};
    padding: ${space1} ${space6};
    border-radius: ${radiusSmall};
    text-align: center;
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: background ${motionFast} ${easingStandard};
  }

  .segment input {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    border-radius: inherit;
    font: inherit;
    cursor: inherit;
  }

  .segment:hover:has(:enabled:not(:checked)) {
    background: ${colorPrimarySoft};
  }

  .segment:has(:checked) {
    background: ${colorPrimary};
    color: ${colorOnPrimary};
  }

  .segment .words {
    position: relative;
    display: grid;
    min-inline-size: 0;
  }

  /* As wide as its bold words at all times, so that a choice moves nothing. */
  .segment .words::after {
    content: attr(data-words) / '';
    block-size: 0;
    overflow: hidden;
    font-weight: ${fontWeightBold};
    visibility: hidden;
  }

  .segment:has(:checked) .words {
    font-weight: ${fontWeightBold};
  }

  .segment .icon {
    position: absolute;
    inset-block-start: calc((1lh - 1em) / 2);
    inset-inline-end: calc(100% + ${space1});
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 3;
    visibility: hidden;
  }

  .segment:has(:checked) .icon {
    visibility: visible;
  }

  .segment :focus-visible {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${borderWidthControl};
  }

  :host(:state(invalid)) .segments {
    border-color: ${colorDanger};
  }

  :host([readonly]) .segments {
    border-style: dashed;
    background: none;
    color: inherit;
  }

  :host([readonly]) .segment {
    cursor: default;
  }

  .segment:has(:disabled) {
    color: ${colorOnDisabled};
    cursor: not-allowed;
  }

  .segment:has(:disabled:checked) {
    background: ${colorDisabled};
  }

  .segments.off {
    border-color: ${colorOnDisabled};
    background: ${colorDisabled};
  }

  @media (prefers-reduced-motion: reduce) {
    .segment {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .segment:has(:checked:enabled) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .segment :focus-visible {
      outline-color: CanvasText;
    }

    .segment:has(:disabled),
    .segments.off {
      border-color: GrayText;
      color: GrayText;
    }
  }

  @media print {
    .segments {
      border-color: currentcolor;
    }

    .segment:has(:checked) {
      background: none;
      color: inherit;
    }
  }
`;
