import { sizeTarget } from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { slottedLinkStyles } from '../styles/slotted-link.js';

export const backLinkStyles = [
  baseStyles,
  iconStyles,
  slottedLinkStyles,
  css`
    .line {
      min-inline-size: ${sizeTarget};
    }

    .icon {
      inline-size: 1.25em;
      block-size: 1.25em;
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
