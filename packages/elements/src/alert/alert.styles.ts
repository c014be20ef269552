import {
  borderWidthMark,
  borderWidthThin,
  fontHeading,
  fontSizeLead,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  space1,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { toneStyles } from '../styles/tone.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const alertStyles = [
  baseStyles,
  iconStyles,
  toneStyles,
  visuallyHiddenStyles,
  css`
    .alert {
      display: flex;
      gap: ${space3};
      padding: ${space4};
      border: ${borderWidthThin} solid var(--_tone);
      border-inline-start-width: ${borderWidthMark};
      border-radius: ${radiusMedium};
      background: var(--_tone-soft);
      break-inside: avoid;
    }

    .icon {
      /* In the middle of the first line, however large the text is set. */
      margin-block-start: calc((1lh - 1em) / 4);
      color: var(--_tone);
    }

    .content {
      flex: 1;
      min-inline-size: 0;
    }

    .heading {
      margin-block-end: ${space1};
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    ::slotted(p) {
      margin-block: 0 ${space1};
    }

    ::slotted(:last-child) {
      margin-block-end: 0;
    }

    @media (forced-colors: active) {
      .icon {
        color: inherit;
      }
    }
  `,
];
