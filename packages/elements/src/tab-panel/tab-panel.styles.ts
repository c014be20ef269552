import {
  fontHeading,
  fontSizeLead,
  fontWeightBold,
  lineHeightHeading,
  space2,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { revealedStyles } from '../styles/revealed.js';

export const tabPanelStyles = [
  baseStyles,
  focusStyles,
  revealedStyles,
  css`
    .heading {
      margin-block: ${space4} ${space2};
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .inner {
      padding-block: ${space4};
    }

    .alone .inner {
      padding-block-start: 0;
    }

    ::slotted(:first-child) {
      margin-block-start: 0;
    }

    ::slotted(:last-child) {
      margin-block-end: 0;
    }

    @media screen {
      .folded:not(.alone) .heading {
        display: none;
      }
    }

    @media print {
      .inner {
        padding-block-start: 0;
      }

      .heading {
        break-after: avoid;
      }
    }
  `,
];
