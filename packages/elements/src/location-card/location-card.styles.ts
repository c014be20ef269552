import {
  borderWidthThin,
  colorBorder,
  colorDanger,
  colorInkMuted,
  colorPrimary,
  colorSuccess,
  colorSurfaceRaised,
  colorWarning,
  fontHeading,
  fontSizeHeading3,
  fontWeightBold,
  lineHeightHeading,
  radiusLarge,
  space1,
  space2,
  space3,
  space4,
  space5,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { linkStyles } from '../styles/link.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const locationCardStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  linkStyles,
  visuallyHiddenStyles,
  css`
    .card {
      display: grid;
      gap: ${space2};
      padding: ${space5};
      border: ${borderWidthThin} solid ${colorBorder};
      border-radius: ${radiusLarge};
      background: ${colorSurfaceRaised};
      break-inside: avoid;
    }

    .card > * {
      min-inline-size: 0;
    }

    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: ${space1} ${space4};
    }

    .heading {
      min-inline-size: 0;
      font-family: ${fontHeading};
      font-size: ${fontSizeHeading3};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
      overflow-wrap: anywhere;
    }

    .distance {
      color: ${colorInkMuted};
      font-weight: ${fontWeightBold};
    }

    .line {
      display: flex;
      align-items: start;
      gap: ${space3};
      margin: 0;
    }

    .line .icon {
      margin-block-start: calc((1lh - 1em) / 4);
      color: ${colorPrimary};
    }

    .line > :last-child {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .opening {
      --_tone: ${colorInkMuted};
    }

    .opening.success {
      --_tone: ${colorSuccess};
    }

    .opening.warning {
      --_tone: ${colorWarning};
    }

    .opening.danger {
      --_tone: ${colorDanger};
    }

    .opening .icon {
      color: var(--_tone);
    }

    .opening.success,
    .opening.warning,
    .opening.danger {
      font-weight: ${fontWeightBold};
    }

    .links {
      display: flex;
      flex-wrap: wrap;
      gap: 0 ${space6};
    }

    .links .link {
      gap: ${space2};
    }

    ::slotted(p) {
      margin-block: 0;
    }

    @media (forced-colors: active) {
      .line .icon,
      .opening .icon {
        color: inherit;
      }
    }

    @media print {
      .card {
        border-color: currentcolor;
      }

      .map {
        display: none;
      }
    }
  `,
];
