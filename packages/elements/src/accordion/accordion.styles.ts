import { borderWidthThin, colorBorder, space2 } from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { linkStyles } from '../styles/link.js';

export const accordionStyles = [
  baseStyles,
  focusStyles,
  linkStyles,
  css`
    .sections {
      border-block-start: ${borderWidthThin} solid ${colorBorder};
    }

    .all {
      margin-inline: ${space2};
    }

    @media print {
      .all {
        display: none;
      }
    }
  `,
];
