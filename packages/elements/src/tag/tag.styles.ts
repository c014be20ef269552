import {
  borderWidthThin,
  colorInk,
  colorInkMuted,
  colorPrimary,
  colorPrimarySoft,
  colorSurfaceSunken,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  radiusFull,
  space1,
  space3,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { toneStyles } from '../styles/tone.js';

export const tagStyles = [
  baseStyles,
  iconStyles,
  toneStyles,
  css`
    :host {
      --_tone: ${colorInkMuted};
      --_tone-soft: ${colorSurfaceSunken};

      --_display: inline-flex;
      max-inline-size: 100%;
      vertical-align: middle;
    }

    :host([tone='progress']) {
      --_tone: ${colorPrimary};
      --_tone-soft: ${colorPrimarySoft};
    }

    .tag {
      display: inline-flex;
      align-items: center;
      gap: ${space1};
      max-inline-size: 100%;
      padding: ${space1} ${space3};
      border: ${borderWidthThin} solid var(--_tone);
      border-radius: ${radiusFull};
      background: var(--_tone-soft);
      color: ${colorInk};
      font-size: ${fontSizeSmall};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .words {
      min-inline-size: 0;
    }

    .icon {
      inline-size: 1.25em;
      block-size: 1.25em;
      color: var(--_tone);
    }

    @media (forced-colors: active) {
      .icon {
        color: inherit;
      }
    }
  `,
];
