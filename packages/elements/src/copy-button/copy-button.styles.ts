import {
  colorSuccess,
  fontSizeSmall,
  fontWeightBold,
  space1,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const copyButtonStyles = [
  baseStyles,
  iconStyles,
  visuallyHiddenStyles,
  css`
    :host {
      --_display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }

    .copy {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: inherit;
      gap: ${space2} ${space4};
      max-inline-size: 100%;
    }

    .result {
      display: flex;
      align-items: center;
      gap: ${space1};
      min-inline-size: 0;
      margin: 0;
      color: ${colorSuccess};
      font-size: ${fontSizeSmall};
      font-weight: ${fontWeightBold};
      text-align: start;
    }

    .value {
      padding-inline: ${space3};
      overflow-wrap: anywhere;
      user-select: all;
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
