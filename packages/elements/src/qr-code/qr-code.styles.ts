import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorLink,
  colorSurfaceSunken,
  fontSizeSmall,
  radiusMedium,
  space2,
  space3,
  underlineOffset,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';

/** Dark on light whatever the theme: many readers know no other. */
export const qrCodeStyles = [
  baseStyles,
  css`
    .code {
      display: flex;
      flex-direction: column;
      align-items: start;
      gap: ${space2};
      break-inside: avoid;
    }

    .image {
      display: block;
      inline-size: auto;
      min-inline-size: min(100%, 9rem);
      max-inline-size: 100%;
      block-size: auto;
      border: ${borderWidthThin} solid ${colorBorder};
      border-radius: ${radiusMedium};
      background: #fff;
      fill: #000;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }

    .failed {
      max-inline-size: 22rem;
      margin: 0;
      padding: ${space3};
      border: ${borderWidthThin} dashed ${colorBorder};
      border-radius: ${radiusMedium};
      background: ${colorSurfaceSunken};
    }

    .text {
      max-inline-size: 100%;
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
      overflow-wrap: anywhere;
    }

    ::slotted(a) {
      color: ${colorLink};
      text-underline-offset: ${underlineOffset};
    }

    ::slotted(p) {
      margin-block: 0;
    }

    @media print {
      .image {
        min-inline-size: 30mm;
        border: 0;
      }

      .text {
        color: inherit;
      }
    }
  `,
];
