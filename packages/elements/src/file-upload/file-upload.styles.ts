import {
  borderWidthControl,
  colorBorderStrong,
  colorDanger,
  colorDisabled,
  colorField,
  colorFocus,
  colorInkMuted,
  colorOnDisabled,
  colorOnField,
  colorPrimary,
  colorPrimarySoft,
  focusOffset,
  focusWidth,
  fontSizeSmall,
  fontWeightBold,
  radiusMedium,
  sizeField,
  sizeTarget,
  space1,
  space2,
  space4,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

/**
 * The native button lies over all of the zone: the whole of it is pressed, and the label and the
 * keyboard lead to it. Above it stands the camera, for hands that hold one.
 */
export const fileUploadStyles = css`
  .zone {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${space2} ${space4};
    max-inline-size: ${sizeField};
    padding: ${space4};
    border: ${borderWidthControl} dashed ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
  }

  :host([width='full']) .zone {
    max-inline-size: none;
  }

  .native {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .zone:has(.native:focus-visible) {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
  }

  .zone:not(:has([aria-disabled])):is(:hover, [data-over]) {
    border-color: ${colorPrimary};
    background: ${colorPrimarySoft};
  }

  .zone[data-over] {
    border-style: solid;
  }

  .choose {
    display: inline-flex;
    align-items: center;
    gap: ${space2};
    min-block-size: ${sizeTarget};
    padding: ${space1} ${space4};
    border: ${borderWidthControl} solid ${colorPrimary};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorPrimary};
    font: inherit;
    font-weight: ${fontWeightBold};
    letter-spacing: inherit;
  }

  .choose::before {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    background: currentcolor;
    clip-path: polygon(50% 0, 99% 50%, 66% 50%, 66% 99%, 33% 99%, 33% 50%, 0 50%);
    content: '';
  }

  .camera {
    position: relative;
    display: none;
    cursor: pointer;
  }

  :host([in-page-camera]) .camera {
    display: inline-flex;
  }

  .camera::before {
    clip-path: polygon(
      evenodd,
      0 22%,
      28% 22%,
      36% 8%,
      64% 8%,
      72% 22%,
      100% 22%,
      100% 90%,
      0 90%,
      0 22%,
      50% 34%,
      65% 40%,
      71% 55%,
      65% 70%,
      50% 76%,
      35% 70%,
      29% 55%,
      35% 40%,
      50% 34%
    );
  }

  .drop {
    color: ${colorInkMuted};
  }

  .limits {
    flex-basis: 100%;
    margin: 0;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  :host(:state(invalid)) .zone {
    border-color: ${colorDanger};
  }

  .zone:has(.native:disabled) {
    border-color: ${colorOnDisabled};
    background: ${colorDisabled};
    color: ${colorOnDisabled};
  }

  .native:disabled,
  .native[aria-disabled] {
    cursor: not-allowed;
  }

  .native:disabled ~ * {
    border-color: currentcolor;
    background: none;
    color: ${colorOnDisabled};
  }

  @media (hover: none) and (pointer: coarse) {
    .camera {
      display: inline-flex;
    }

    .drop {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .zone:has(.native:disabled),
    .native:disabled ~ * {
      color: GrayText;
    }

    .zone[data-over] {
      border-color: Highlight;
    }

    .choose::before {
      background: CanvasText;
    }
  }

  @media print {
    .zone {
      display: none;
    }
  }
`;
