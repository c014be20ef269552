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
  colorSurfaceRaised,
  colorSurfaceSunken,
  focusOffset,
  focusWidth,
  fontHeading,
  fontSizeBody,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  radiusSmall,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const tableStyles = [
  baseStyles,
  focusStyles,
  visuallyHiddenStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    .scroller {
      overflow-x: auto;
    }

    /* The edge where it is cut off is seen to be one. */
    .scroller[tabindex]:not(:focus-visible) {
      outline: ${borderWidthThin} solid ${colorBorderStrong};
      outline-offset: calc(-1 * ${borderWidthThin});
    }

    @media print {
      .scroller {
        overflow-x: visible;
      }
    }
  `,
];

/** Where a row is a card. */
const cards = css`
  fanar-table:not([narrow='scroll']) table {
    &,
    & :is(caption, thead, tbody, tfoot) {
      display: block;
    }

    & thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: ${space1} ${space2};
    }

    /* Not taken away: it still names the columns to a screen reader. */
    & thead th:not(:has([data-fanar-sort])) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      opacity: 0;
      white-space: nowrap;
    }

    & thead th {
      display: block;
      padding: 0;
      border: 0;
      background: none;
    }

    & [data-fanar-sort] {
      margin: 0;
      padding: ${space1} ${space3};
      border: ${borderWidthThin} solid ${colorBorderStrong};
      border-radius: ${radiusMedium};
      background: ${colorSurfaceRaised};
    }

    & thead:has([data-fanar-sort]) {
      margin-block-end: ${space3};
    }

    & tbody tr {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 6.5rem), 1fr));
      gap: ${space3} ${space4};
      margin-block-end: ${space3};
      padding: ${space3} ${space4};
      border: ${borderWidthThin} solid ${colorBorder};
      border-radius: ${radiusMedium};
      background: ${colorSurfaceRaised};
    }

    & tfoot tr {
      display: block;
      padding-inline: ${space4};
    }

    & :is(tbody, tfoot) :is(th, td) {
      display: block;
      min-inline-size: 0;
      padding: 0;
      border: 0;
      overflow-wrap: anywhere;
      text-align: start;
    }

    & :is(tbody, tfoot) [data-numeric]:dir(ltr) {
      text-align: start;
    }

    & tbody th {
      grid-column: 1 / -1;
      padding-block-end: ${space2};
      border-block-end: ${borderWidthThin} solid ${colorBorder};
    }

    & td[data-label]::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      display: block;
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }
  }
`;

/** For the native table inside, wherever it stands. */
export const tableLightStyles = css`
  fanar-table table {
    inline-size: 100%;
    border-collapse: collapse;
    color: ${colorInk};
    font-size: ${fontSizeBody};
    text-align: start;

    & caption {
      padding-block: 0 ${space3};
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
      text-align: start;
      caption-side: block-start;
    }

    & :is(th, td) {
      padding: ${space3} ${space4};
      border-block-end: ${borderWidthThin} solid ${colorBorder};
      text-align: start;
      vertical-align: baseline;
    }

    & th {
      font-weight: ${fontWeightBold};
    }

    & thead th {
      padding-block: ${space2};
      border-block-end: ${borderWidthControl} solid ${colorPrimary};
      background: ${colorSurfaceSunken};
      font-size: ${fontSizeSmall};
      vertical-align: middle;
    }

    & tfoot :is(th, td) {
      border-block: ${borderWidthControl} solid ${colorBorderStrong};
      font-weight: ${fontWeightBold};
    }

    /* Units under units: numbers run left to right in both directions. */
    & [data-numeric],
    & th[data-sort='number'] {
      font-variant-numeric: tabular-nums;
    }

    & :is([data-numeric], th[data-sort='number']):dir(ltr) {
      text-align: end;
    }
  }

  fanar-table [data-fanar-sort] {
    display: inline-flex;
    align-items: center;
    gap: ${space2};
    min-inline-size: ${sizeTarget};
    min-block-size: ${sizeTarget};
    margin: 0;
    /* The words stand in line with the cells below. */
    margin-inline-start: calc(-1 * ${space2});
    padding: ${space1} ${space2};
    border: 0;
    border-radius: ${radiusSmall};
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    cursor: pointer;

    &:hover {
      background: ${colorPrimarySoft};
    }

    &:focus-visible {
      outline: ${focusWidth} solid ${colorFocus};
      outline-offset: ${focusOffset};
    }

    /* One arrowhead up and one down; those of a sorted column show which way alone. */
    &::after {
      content: '';
      flex: none;
      inline-size: 0.6em;
      block-size: 1em;
      background: currentcolor;
      opacity: 0.6;
      clip-path: polygon(50% 0, 100% 40%, 0 40%, 0 60%, 100% 60%, 50% 100%, 0 60%, 0 40%);
    }
  }

  fanar-table [aria-sort='ascending'] > [data-fanar-sort]::after {
    opacity: 1;
    clip-path: polygon(50% 20%, 100% 80%, 0 80%);
  }

  fanar-table [aria-sort='descending'] > [data-fanar-sort]::after {
    opacity: 1;
    clip-path: polygon(0 20%, 100% 20%, 50% 80%);
  }

  @container (inline-size < 36rem) {
    ${cards}
  }

  @media (forced-colors: active) {
    fanar-table [data-fanar-sort]::after {
      background: ButtonText;
      opacity: 1;
      forced-color-adjust: none;
    }
  }

  @media print {
    fanar-table thead {
      display: table-header-group;
    }

    fanar-table tr {
      break-inside: avoid;
    }

    fanar-table table :is(th, td) {
      padding-block: ${space1};
      border-color: currentcolor;
    }

    fanar-table [data-fanar-sort]::after {
      display: none;
    }
  }
`;
