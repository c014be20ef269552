import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorPrimary,
  colorSurfaceRaised,
  fontHeading,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  radiusLarge,
  space1,
  space2,
  space3,
  space4,
  space5,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { linkStyles } from '../styles/link.js';

export const contactBlockStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  linkStyles,
  css`
    .block {
      padding: ${space4} ${space5};
      border: ${borderWidthThin} solid ${colorBorder};
      border-radius: ${radiusLarge};
      background: ${colorSurfaceRaised};
      overflow-wrap: anywhere;
      break-inside: avoid;
    }

    .heading {
      margin-block-end: ${space3};
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .ways {
      display: grid;
      gap: ${space3};
      margin: 0;
    }

    .way {
      position: relative;
      min-inline-size: 0;
      padding-inline-start: calc(1.5rem + ${space3});
    }

    .name {
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    .name .icon {
      position: absolute;
      inset-block-start: calc((1lh - 1.5rem) / 2);
      inset-inline-start: 0;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      color: ${colorPrimary};
    }

    .value {
      margin: 0;
    }

    .lines {
      white-space: pre-line;
    }

    .phone {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 ${space2};
    }

    .phone .link {
      font-weight: ${fontWeightBold};
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    .rest::slotted(*) {
      margin-block: ${space1} 0;
    }

    @media (forced-colors: active) {
      .name .icon {
        color: inherit;
      }
    }

    @media print {
      .block {
        border-color: currentcolor;
      }

      .map {
        display: none;
      }
    }
  `,
];
