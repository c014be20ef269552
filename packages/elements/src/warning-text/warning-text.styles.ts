import { colorWarning, fontWeightBold, space3 } from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const warningTextStyles = [
  baseStyles,
  iconStyles,
  visuallyHiddenStyles,
  css`
    .warning {
      display: flex;
      gap: ${space3};
      font-weight: ${fontWeightBold};
      break-inside: avoid;
    }

    .icon {
      inline-size: 2em;
      block-size: 2em;
      /* In the middle of the first line. */
      margin-block: calc((1lh - 2em) / 2);
      color: ${colorWarning};
    }

    .content {
      flex: 1;
      min-inline-size: 0;
    }

    ::slotted(p) {
      margin-block: 0;
    }

    @media (forced-colors: active) {
      .icon {
        color: inherit;
      }
    }
  `,
];
