import { css } from '@fanar/elements';
import {
  borderWidthControl,
  borderWidthThin,
  colorBorder,
  colorBorderStrong,
  colorFocus,
  colorInk,
  colorInkMuted,
  colorPrimary,
  colorPrimarySoft,
  colorSurface,
  focusOffset,
  focusWidth,
  fontSizeSmall,
  fontWeightBold,
  radiusSmall,
  space1,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';

export const chartStyles = css`
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: ${space6};
  }

  .chart {
    min-inline-size: 0;
  }

  .title {
    font-weight: ${fontWeightBold};
  }

  /* Room for the longest of them, so that nothing moves from month to month. */
  .reading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space3};
    align-content: end;
    min-block-size: 2lh;
    margin-block-end: ${space2};
  }

  .plot {
    display: grid;
    grid-template-columns: 2.75rem minmax(0, 1fr);
    margin-block: ${space3};
  }

  .plot svg {
    display: block;
    overflow: visible;
  }

  .axis,
  .field {
    block-size: 11rem;
  }

  .axis {
    inline-size: 2.75rem;
  }

  .field {
    position: relative;
    touch-action: pan-y;
  }

  .field:has(:focus-visible) {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
    border-radius: ${radiusSmall};
  }

  .picture,
  .months {
    inline-size: 100%;
  }

  .picture {
    block-size: 100%;
  }

  .months {
    grid-column: 2;
    block-size: 3rem;
    margin-block-start: ${space1};
  }

  /* The picture under it is what is seen, and pressed. */
  .slider {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }

  .plot text {
    fill: ${colorInkMuted};
    font-size: ${fontSizeSmall};
    text-anchor: middle;
  }

  .across {
    stroke: ${colorBorder};
  }

  .looked {
    stroke: ${colorBorderStrong};
    stroke-width: 2;
  }

  .line-0 {
    --_line: ${colorPrimary};
  }

  .line-1 {
    --_line: ${colorInkMuted};
  }

  .stroke {
    stroke: var(--_line);
    stroke-linecap: round;
    stroke-width: 2.5;
  }

  .stroke.running {
    stroke-dasharray: 2 6;
  }

  .dot {
    fill: var(--_line);
    stroke: var(--_line);
    stroke-width: 2;
  }

  .line-1 .dot,
  .dot.running {
    fill: ${colorSurface};
  }

  .bar,
  .filled {
    fill: ${colorPrimary};
    stroke: ${colorPrimary};
  }

  .bar.running {
    fill: ${colorPrimarySoft};
    stroke-dasharray: 4 4;
  }

  .bar.chosen {
    stroke: ${colorInk};
    stroke-width: 3;
  }

  .legend {
    display: flex;
    grid-column: 1 / -1;
    flex-wrap: wrap;
    gap: ${space1} ${space4};
    margin-block: ${space2} 0;
    font-size: ${fontSizeSmall};
  }

  .legend li {
    display: flex;
    gap: ${space2};
    align-items: center;
  }

  .sample {
    flex: none;
    inline-size: 2.5rem;
    block-size: 1rem;
  }

  .bars {
    max-inline-size: 48rem;
  }

  .bars li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: ${space1} ${space3};
    padding-block: ${space2};
  }

  .rod {
    display: block;
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.75rem;
  }

  .track {
    fill: none;
    stroke: ${colorBorderStrong};
    stroke-width: 1;
  }

  /* On a screen the choice above says it. */
  .by {
    display: none;
  }

  .columns > div {
    padding-block: ${space2};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  .columns code {
    overflow-wrap: anywhere;
    font-weight: normal;
  }

  @media (forced-colors: active) {
    .plot text {
      fill: CanvasText;
    }

    .across {
      stroke: GrayText;
    }

    .looked,
    .track,
    .bar.chosen {
      stroke: CanvasText;
    }

    .line-0,
    .line-1 {
      --_line: CanvasText;
    }

    .line-0 .dot:not(.running) {
      fill: CanvasText;
    }

    .line-1 .dot,
    .dot.running,
    .bar.running {
      fill: Canvas;
    }

    .bar,
    .filled {
      fill: Highlight;
      stroke: CanvasText;
    }

    .field {
      border-block-end: ${borderWidthControl} solid CanvasText;
    }
  }

  @media print {
    .screen-only {
      display: none;
    }

    .by {
      display: block;
    }

    .charts {
      display: block;
    }

    .filled {
      print-color-adjust: exact;
    }
  }
`;
