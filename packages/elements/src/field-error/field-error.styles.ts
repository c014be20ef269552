import { colorDanger, fontWeightBold, space2 } from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const fieldErrorStyles = [
  baseStyles,
  visuallyHiddenStyles,
  css`
    :host {
      --_display: block;
      margin-block: 0 ${space2};
      color: ${colorDanger} !important;
      font-weight: ${fontWeightBold};
    }
  `,
];
