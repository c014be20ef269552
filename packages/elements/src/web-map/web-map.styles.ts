import {
  borderWidthControl,
  colorBorderStrong,
  colorDisabled,
  colorField,
  colorInkMuted,
  colorOnField,
  fontSizeSmall,
  radiusMedium,
  sizeTarget,
  space2,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

/** Tiles lie from left to right on every page: a map is never mirrored. */
export const webMapStyles = css`
  .map {
    display: grid;
    gap: ${space2};
  }

  .map-view {
    position: relative;
    overflow: hidden;
    block-size: clamp(12rem, 50dvh, 20rem);
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorDisabled};
    cursor: grab;
    touch-action: none;
    user-select: none;
  }

  .map-view:active {
    cursor: grabbing;
  }

  .map-tile {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 256px;
    block-size: 256px;
    max-inline-size: none;
    pointer-events: none;
  }

  .map-tile[hidden] {
    display: none;
  }

  .map-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${space2};
  }

  .map-zoom {
    display: grid;
    place-content: center;
    inline-size: ${sizeTarget};
    block-size: ${sizeTarget};
    margin: 0;
    padding: 0;
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    cursor: pointer;
  }

  .map-zoom[aria-disabled] {
    color: ${colorInkMuted};
    cursor: not-allowed;
  }

  .map-owner {
    flex: 1;
    min-inline-size: 8rem;
    margin: 0;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
    text-align: end;
  }
`;
