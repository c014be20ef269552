import { space3, space4 } from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { slottedFocusStyles } from '../styles/slotted-focus.js';

export const buttonGroupStyles = [
  baseStyles,
  slottedFocusStyles,
  css`
    /* A container has no width of its own, so it takes the line's. */
    :host {
      container-type: inline-size !important;
      inline-size: 100%;
    }

    .group {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space3} ${space4};
    }

    ::slotted(*) {
      margin: 0;
    }

    @container (inline-size < 30rem) {
      .group {
        flex-direction: column;
        align-items: stretch;
      }

      ::slotted(*) {
        inline-size: 100%;
        text-align: center;
      }
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
