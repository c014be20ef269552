import {
  borderWidthControl,
  borderWidthThin,
  colorAccent,
  colorBorder,
  colorBorderStrong,
  colorField,
  colorInk,
  colorInkMuted,
  colorOnField,
  colorOnPrimary,
  colorPrimary,
  colorPrimarySoft,
  colorSurfaceSunken,
  focusWidth,
  fontSizeSmall,
  fontWeightBold,
  radiusMedium,
  sizeMeasure,
  sizeTarget,
  space1,
  space2,
} from '@fanar/tokens';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

/*
 * Comments stand here: in the style a page would download them.
 *
 * `.hijri`, `.told`: room for their words before there are any, so that nothing below moves.
 * `.day::after`: a box of its own is not struck through with the number.
 * In forced colours the ground that is drawn behind the number would cover the border.
 * The first container query: gaps between days where none gets narrower than a fingertip for it.
 */
export const calendarStyles = [
  iconStyles,
  css`
    .calendar {
      container-type: inline-size;
      max-inline-size: 26rem;
    }

    :host([width='full']) .calendar {
      max-inline-size: ${sizeMeasure};
    }

    .bar {
      display: flex;
      gap: 2px;
      margin-block-end: ${space2};
    }

    .turn,
    .jump,
    .day {
      margin: 0;
      padding: 0;
      border: ${borderWidthThin} solid ${colorBorderStrong};
      border-radius: ${radiusMedium};
      background: ${colorField};
      color: ${colorOnField};
      font: inherit;
      letter-spacing: inherit;
      cursor: pointer;
    }

    .turn,
    .jump {
      min-inline-size: ${sizeTarget};
      min-block-size: ${sizeTarget};
    }

    .turn {
      flex: none;
      display: grid;
      place-items: center;
    }

    .jump {
      flex: 1 1 auto;
      font-size: 0.875rem;
      font-weight: ${fontWeightBold};
    }

    .hijri,
    .told {
      min-block-size: 2lh;
      margin-block: ${space1};
      color: ${colorInkMuted};
      font-size: 0.875rem;
    }

    .hijri {
      text-align: center;
    }

    .hijri-months {
      display: block;
      min-block-size: 1lh;
      color: ${colorInk};
    }

    .grid {
      inline-size: 100%;
      border-spacing: 0;
      table-layout: fixed;
    }

    th,
    td {
      padding: 0;
    }

    th {
      padding-block-end: ${space1};
      color: ${colorInkMuted};
      font-size: min(0.75rem, 4.2cqi);
      font-weight: normal;
      white-space: nowrap;
    }

    th.weekend {
      box-shadow: inset 0 calc(-1 * ${borderWidthControl}) ${colorBorderStrong};
    }

    td {
      --_day: calc(${sizeTarget} + ${space2} * var(--_lines, 0));

      block-size: var(--_day);
      text-align: center;
    }

    .with-hijri {
      --_lines: 1;
    }

    .day {
      display: block;
      inline-size: 100%;
      min-block-size: var(--_day);
      border-color: ${colorBorder};
      font-size: min(1em, 7cqi);
      line-height: 1.35;
    }

    .day[hidden] {
      display: none;
    }

    .weekend .day {
      background: ${colorSurfaceSunken};
    }

    .day:hover {
      background: ${colorPrimarySoft};
    }

    .day:focus-visible {
      position: relative;
      z-index: 1;
      outline-offset: 0;
    }

    .day::after {
      display: inline-block;
      inline-size: 100%;
      font-size: 0.75rem;
      font-weight: normal;
      white-space: pre;
    }

    .day[data-hijri]::after {
      content: attr(data-hijri);
    }

    [aria-disabled],
    .bar :disabled,
    .day:disabled {
      border-color: transparent;
      background: none;
      color: ${colorInkMuted};
      cursor: default;
    }

    .day[aria-disabled] {
      border-style: dashed;
      text-decoration: line-through;
    }

    .day[aria-disabled]:enabled {
      border-color: ${colorBorderStrong};
    }

    .day[aria-current] {
      font-weight: ${fontWeightBold};
      box-shadow: inset 0 calc(-1 * ${focusWidth}) ${colorAccent};
    }

    .within .day {
      border-color: ${colorPrimary};
      background: ${colorPrimarySoft};
    }

    :is(.start, .end) .day {
      border: ${borderWidthControl} solid currentcolor;
      font-weight: ${fontWeightBold};
    }

    :is(.start, .end) .day:enabled {
      border-color: ${colorPrimary};
      background: ${colorPrimary};
      color: ${colorOnPrimary};
    }

    :host([readonly]) .day {
      border-style: dashed;
      cursor: default;
    }

    @container (width >= 22.5rem) {
      .grid {
        border-spacing: 2px;
      }

      .bar {
        gap: ${space1};
      }

      .jump {
        padding-inline: ${space1};
      }

      th,
      .jump {
        font-size: ${fontSizeSmall};
      }
    }

    @container (width >= 24rem) {
      .with-briefs {
        --_lines: 2;
      }

      .with-briefs.with-hijri {
        --_lines: 3;
      }

      .day[data-brief] {
        overflow: hidden;
      }

      .day[data-brief]::after {
        content: attr(data-brief);
      }

      .day[data-brief][data-hijri]::after {
        content: attr(data-hijri) '\\A' attr(data-brief);
      }
    }

    @media (forced-colors: active) {
      [aria-disabled],
      .bar :disabled,
      .day:disabled {
        border-color: GrayText;
        color: GrayText;
      }

      .with-hijri .day {
        padding-block-start: 3px;
      }

      .day[aria-current] {
        text-decoration: underline ${borderWidthControl};
      }

      th.weekend {
        border-block-end: ${borderWidthControl} solid;
      }

      :is(.start, .end) .day:enabled {
        border-color: Highlight;
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }

      .within .day {
        border: ${borderWidthControl} solid Highlight;
      }
    }

    @media print {
      .turn {
        display: none;
      }

      :is(.start, .end) .day:enabled {
        border: ${borderWidthControl} solid;
        background: none;
        color: inherit;
      }
    }
  `,
];
