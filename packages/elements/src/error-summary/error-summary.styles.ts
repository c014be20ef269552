import {
  borderWidthControl,
  borderWidthMark,
  colorDanger,
  colorDangerSoft,
  colorFocus,
  focusOffset,
  focusWidth,
  fontHeading,
  fontSizeHeading3,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { linkStyles } from '../styles/link.js';

export const errorSummaryStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  linkStyles,
  css`
    .summary {
      padding: ${space4};
      border: ${borderWidthControl} solid ${colorDanger};
      border-inline-start-width: ${borderWidthMark};
      border-radius: ${radiusMedium};
      background: ${colorDangerSoft};
      scroll-margin-block: ${space6};
    }

    /* The focus came by itself: where it went is shown to everyone, users of a mouse included. */
    .summary:focus {
      outline: ${focusWidth} solid ${colorFocus};
      outline-offset: ${focusOffset};
    }

    .heading {
      display: flex;
      align-items: center;
      gap: ${space3};
      font-family: ${fontHeading};
      font-size: ${fontSizeHeading3};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .heading .icon {
      color: ${colorDanger};
    }

    .problems {
      margin: ${space2} 0 0;
      padding-inline-start: ${space6};
      overflow-wrap: anywhere;
    }

    /*
     * No flex box, in which WebKit breaks no word; and no block, which would stand beside the bullet with
     * its last line.
     */
    .link {
      display: inline-grid;
      grid-template-columns: minmax(0, 1fr);
      max-inline-size: 100%;
      color: ${colorDanger};
      font-weight: ${fontWeightBold};
    }

    @media (forced-colors: active) {
      .heading .icon {
        color: inherit;
      }

      .link {
        color: LinkText;
      }
    }
  `,
];
