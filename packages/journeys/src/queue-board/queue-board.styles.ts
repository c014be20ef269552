import { css } from '@fanar/elements';
import {
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorDanger,
  colorInk,
  colorInkMuted,
  colorOnDanger,
  colorOnPrimary,
  colorPrimary,
  colorPrimaryStrong,
  colorSurface,
  easingStandard,
  fontHeading,
  fontWeightBold,
  lineHeightHeading,
  radiusLarge,
  radiusMedium,
  space1,
  space2,
  space4,
} from '@fanar/tokens';

/**
 * All of it is measured by the screen itself: the latest number is a third of its height, and nothing
 * that has to be read across a hall is under a twentieth.
 */
export const queueBoardStyles = css`
  :host {
    --_display: block;
    container-type: size !important;
    block-size: 100dvh;
    overflow: hidden;
    background: ${colorSurface};
    color: ${colorInk};
  }

  .board {
    box-sizing: border-box;
    block-size: 100%;
    padding-block: max(9px, 3cqb);
    padding-inline: max(9px, 3cqi);
    font-size: max(1rem, 4.2cqmin);
    line-height: ${lineHeightHeading};
  }

  .picture {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 2cqb;
    block-size: 100%;
  }

  /* Within the margin, so that nothing burns into the screen. */
  .board[data-place='1'] .picture {
    translate: 4px 2px;
  }

  .board[data-place='2'] .picture {
    translate: 8px 4px;
  }

  .board[data-place='3'] .picture {
    translate: 4px 8px;
  }

  .board[data-place='4'] .picture {
    translate: 0 6px;
  }

  .board[data-place='5'] .picture {
    translate: -4px 4px;
  }

  .board[data-place='6'] .picture {
    translate: -8px 0;
  }

  .board[data-place='7'] .picture {
    translate: -6px -6px;
  }

  .board[data-place='8'] .picture {
    translate: 2px -8px;
  }

  .board.night {
    filter: brightness(0.6);
  }

  p {
    margin: 0;
  }

  .top,
  .bottom {
    display: flex;
    flex-wrap: wrap;
    gap: ${space2} 3cqi;
    align-items: center;
    justify-content: space-between;
  }

  .office {
    font-family: ${fontHeading};
    font-size: 1.15em;
    font-weight: ${fontWeightBold};
  }

  .clock {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2cqi;
    align-items: baseline;
  }

  /* As wide at each minute, so that nothing beside it moves. */
  .time {
    min-inline-size: 4em;
    font-size: 1.3em;
    font-variant-numeric: tabular-nums;
    font-weight: ${fontWeightBold};
  }

  .date {
    color: ${colorInkMuted};
  }

  /* Where it will be from the start, when the hall is not there yet. */
  .bottom {
    grid-row: 3;
  }

  .hall {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 2cqi;
    min-block-size: 0;
  }

  .latest:only-child {
    grid-column: 1 / -1;
  }

  .latest {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-inline-size: 0;
    padding: 1cqb 1cqi;
    border-radius: ${radiusLarge};
    background: ${colorPrimary};
    color: ${colorOnPrimary};
    text-align: center;
  }

  .label {
    font-size: 1.2em;
  }

  .number {
    display: flex;
    gap: 2cqi;
    align-items: baseline;
    justify-content: center;
    font-family: ${fontHeading};
    font-size: min(36cqb, 16cqi);
    font-variant-numeric: tabular-nums;
    font-weight: ${fontWeightBold};
    line-height: 1.4;
    white-space: nowrap;
  }

  .other {
    font-size: 0.3em;
  }

  .counter {
    overflow-wrap: anywhere;
    font-family: ${fontHeading};
    font-size: min(13cqb, 6.5cqi);
    font-weight: ${fontWeightBold};
  }

  .calls {
    align-self: start;
    inline-size: 100%;
    border-collapse: collapse;
    font-size: min(6.2cqb, 3.4cqi);
    font-variant-numeric: tabular-nums;
  }

  caption,
  thead th {
    color: ${colorInkMuted};
    font-size: 0.72em;
    font-weight: normal;
    text-align: start;
  }

  caption {
    color: ${colorInk};
    font-weight: ${fontWeightBold};
  }

  .calls th,
  .calls td {
    padding-block: 0.8cqb;
    border-block-end: ${borderWidthThin} solid ${colorBorder};
    text-align: start;
  }

  tbody th {
    font-weight: ${fontWeightBold};
    white-space: nowrap;
  }

  .lost {
    padding: ${space1} ${space4};
    border-radius: ${radiusMedium};
    background: ${colorDanger};
    color: ${colorOnDanger};
    font-weight: ${fontWeightBold};
  }

  .sound {
    display: flex;
    flex-wrap: wrap;
    gap: ${space2} ${space4};
    align-items: center;
    margin-inline-start: auto;
    font-size: 1rem;
  }

  .note {
    color: ${colorInkMuted};
  }

  @keyframes called {
    50% {
      background: ${colorPrimaryStrong};
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .picture {
      transition: translate 8s ${easingStandard};
    }

    .latest.news {
      animation: called 1s ${easingStandard} 2;
    }
  }

  /* A screen that stands on its end, or a phone. */
  @container (aspect-ratio < 1.2) {
    .hall {
      grid-template-rows: minmax(0, 1fr) auto;
      grid-template-columns: minmax(0, 1fr);
    }

    .number {
      font-size: min(24cqb, 22cqi);
    }

    .counter {
      font-size: min(8cqb, 10cqi);
    }

    .calls {
      font-size: min(3.6cqb, 6cqi);
    }
  }

  @container (aspect-ratio < 1.2) and (height < 50rem) {
    tbody tr:nth-child(n + 4) {
      display: none;
    }
  }

  /* By hand: what the engine lays behind each text would cover its neighbours at this size. */
  @media (forced-colors: active) {
    .board {
      background: Canvas;
      forced-color-adjust: none;
    }

    .board.night {
      filter: none;
    }

    .latest.news {
      animation: none;
    }

    .board,
    .date,
    caption,
    thead th,
    .latest,
    .lost {
      color: CanvasText;
    }

    .latest,
    .lost {
      border: ${borderWidthMark} solid CanvasText;
      background: Canvas;
    }

    .calls th,
    .calls td {
      border-color: CanvasText;
    }

    .sound {
      forced-color-adjust: auto;
    }
  }

  @media print {
    :host {
      block-size: auto;
      container-type: inline-size !important;
    }

    .board {
      filter: none;
    }

    .board[data-place] .picture {
      translate: none;
    }

    .sound {
      display: none;
    }
  }
`;
