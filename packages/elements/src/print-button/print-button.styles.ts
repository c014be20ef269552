import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

export const printButtonStyles = [
  baseStyles,
  iconStyles,
  css`
    :host {
      --_display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
