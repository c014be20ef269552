import { fontSizeLead, fontWeightBold, space3, space4 } from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const sessionTimeoutStyles = [
  baseStyles,
  visuallyHiddenStyles,
  css`
    :host {
      --_display: contents;
    }

    fanar-alert {
      margin-block-end: ${space4};
    }

    ::slotted(p) {
      margin-block: 0 ${space3};
    }

    .left {
      margin-block: 0 ${space3};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      font-variant-numeric: tabular-nums;
    }
  `,
];
