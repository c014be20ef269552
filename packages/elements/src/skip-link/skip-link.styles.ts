import {
  colorSurfaceRaised,
  fontWeightBold,
  radiusMedium,
  shadowOverlay,
  sizeTarget,
  space2,
  space4,
  zSkipLink,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { slottedFocusStyles } from '../styles/slotted-focus.js';
import { linkStyles } from '../styles/link.js';

export const skipLinkStyles = [
  baseStyles,
  focusStyles,
  linkStyles,
  slottedFocusStyles,
  css`
    :host {
      position: absolute;
      z-index: ${zSkipLink};
      inset-block-start: ${space2};
      inset-inline-start: ${space2};
      max-inline-size: calc(100% - 2 * ${space2});
      border-radius: ${radiusMedium};
      background: ${colorSurfaceRaised};
      box-shadow: ${shadowOverlay};
      font-weight: ${fontWeightBold};
    }

    :host(:not(:focus-within)) {
      opacity: 0;
      clip-path: inset(50%);
      pointer-events: none;
    }

    .link,
    ::slotted(a) {
      display: inline-flex;
      align-items: center;
      min-block-size: ${sizeTarget};
      padding-inline: ${space4};
      border-radius: ${radiusMedium};
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
