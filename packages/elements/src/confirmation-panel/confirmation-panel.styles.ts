import {
  borderWidthControl,
  borderWidthMark,
  borderWidthThin,
  colorSuccess,
  colorSuccessSoft,
  colorSurfaceRaised,
  fontHeading,
  fontSizeHeading1,
  fontSizeHeading2,
  fontWeightBold,
  lineHeightHeading,
  radiusLarge,
  radiusMedium,
  space1,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';

export const confirmationPanelStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    .panel {
      display: flex;
      flex-direction: column;
      gap: ${space4};
      padding: clamp(${space4}, 5cqi, ${space6});
      border: ${borderWidthThin} solid ${colorSuccess};
      border-block-start-width: ${borderWidthMark};
      border-radius: ${radiusLarge};
      background: ${colorSuccessSoft};
      break-inside: avoid;
    }

    .heading {
      display: flex;
      align-items: center;
      gap: ${space3};
      font-family: ${fontHeading};
      font-size: ${fontSizeHeading2};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
      overflow-wrap: anywhere;
    }

    .heading .icon {
      inline-size: 2em;
      block-size: 2em;
      color: ${colorSuccess};
    }

    .keep {
      padding: ${space4} ${space2};
      border: ${borderWidthControl} dashed ${colorSuccess};
      border-radius: ${radiusMedium};
      background: ${colorSurfaceRaised};
      text-align: center;
    }

    .label,
    .reference {
      margin: 0;
    }

    .reference {
      margin-block: ${space1} ${space3};
      font-family: ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace;
      font-size: clamp(1.125rem, 7cqi, ${fontSizeHeading1});
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
      overflow-wrap: anywhere;
      user-select: all;
    }

    ::slotted(*) {
      margin-block: 0;
    }

    @media (forced-colors: active) {
      .heading .icon {
        color: inherit;
      }
    }

    @media print {
      .panel {
        padding: ${space4};
        border-color: currentcolor;
      }

      .keep {
        border-color: currentcolor;
      }
    }
  `,
];
