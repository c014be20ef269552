import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  fontWeightBold,
  space1,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { linkStyles } from '../styles/link.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const summaryListStyles = [
  baseStyles,
  focusStyles,
  linkStyles,
  visuallyHiddenStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    .rows {
      margin: 0;
    }

    .row {
      padding-block: ${space3};
      border-block-end: ${borderWidthThin} solid ${colorBorder};
      break-inside: avoid;
    }

    .label {
      font-weight: ${fontWeightBold};
    }

    .value,
    .action {
      min-inline-size: 0;
      margin: 0;
      overflow-wrap: anywhere;
    }

    /* Line breaks that the person typed, and none of the template's. */
    .line > * {
      white-space: pre-line;
    }

    .line + .line {
      margin-block-start: ${space1};
    }

    .missing {
      color: ${colorInkMuted};
    }

    @container (inline-size >= 36rem) {
      .rows {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
        column-gap: ${space4};
      }

      .row {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: baseline;
        padding-block: ${space2};
      }

      .action .link {
        justify-content: end;
      }
    }

    @media print {
      .action {
        display: none;
      }

      .row {
        padding-block: ${space1};
        border-color: currentcolor;
      }
    }
  `,
];
