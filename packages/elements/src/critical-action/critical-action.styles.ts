import { space3, space4 } from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';

export const criticalActionStyles = [
  baseStyles,
  css`
    :host {
      --_display: inline-flex;
      vertical-align: middle;
      max-inline-size: 100%;
    }

    fanar-alert {
      margin-block-end: ${space4};
    }

    ::slotted(p) {
      margin-block: 0 ${space3};
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
