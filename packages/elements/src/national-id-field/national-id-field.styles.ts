import { colorInk, space2 } from '@fanar/tokens';
import { css } from '../styles/css.js';
import { linkStyles } from '../styles/link.js';

/** A masked number can be edited: it shows itself first. So it does not look like one to be read only. */
export const nationalIdFieldStyles = [
  linkStyles,
  css`
    .facts {
      display: grid;
      grid-template-columns: fit-content(50%) 1fr;
      gap: 0 ${space2};
      margin: 0;
    }

    .facts > div {
      display: contents;
    }

    .facts dd {
      margin: 0;
      color: ${colorInk};
    }

    :host(:not([readonly])) .input:read-only:enabled {
      border-style: solid;
    }

    @media print {
      .link {
        display: none;
      }
    }
  `,
];
