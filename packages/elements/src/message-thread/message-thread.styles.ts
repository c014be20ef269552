import {
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorLink,
  colorPrimary,
  colorPrimarySoft,
  colorSurfaceRaised,
  fontSizeSmall,
  fontWeightBold,
  radiusFull,
  radiusLarge,
  radiusSmall,
  sizeMeasure,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space8,
  underlineOffset,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const messageThreadStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  visuallyHiddenStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    .unread {
      margin: 0 0 ${space3};
      font-weight: ${fontWeightBold};
    }

    .messages {
      display: grid;
      gap: ${space4};
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .message {
      min-inline-size: 0;
      padding: ${space3} ${space4};
      border: ${borderWidthThin} solid ${colorBorder};
      border-radius: ${radiusLarge};
      border-end-start-radius: ${radiusSmall};
      background: ${colorSurfaceRaised};
      break-inside: avoid;
    }

    .message.citizen {
      border-color: transparent;
      border-end-start-radius: ${radiusLarge};
      border-end-end-radius: ${radiusSmall};
      background: ${colorPrimarySoft};
    }

    .message.new {
      border-inline-start: ${borderWidthMark} solid ${colorPrimary};
    }

    @container (inline-size >= 32rem) {
      .message {
        inline-size: min(100% - ${space8}, ${sizeMeasure});
      }

      .message.citizen {
        margin-inline-start: auto;
      }
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 ${space3};
      margin-block-end: ${space1};
    }

    .author {
      min-inline-size: 0;
      font-weight: ${fontWeightBold};
      overflow-wrap: anywhere;
    }

    .time {
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    .mark {
      padding: 0 ${space2};
      border: ${borderWidthThin} solid ${colorPrimary};
      border-radius: ${radiusFull};
      color: ${colorPrimary};
      font-size: ${fontSizeSmall};
      font-weight: ${fontWeightBold};
    }

    .text {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }

    .files {
      display: flex;
      flex-wrap: wrap;
      gap: 0 ${space4};
      margin: ${space2} 0 0;
      padding: 0;
      list-style: none;
    }

    .file {
      display: inline-flex;
      align-items: center;
      gap: ${space2};
      min-block-size: ${sizeTarget};
      color: ${colorLink};
      overflow-wrap: anywhere;
      text-underline-offset: ${underlineOffset};
    }

    .empty {
      margin: 0;
      color: ${colorInkMuted};
    }

    @media (forced-colors: active) {
      .message.citizen {
        border-color: CanvasText;
      }
    }

    @media print {
      .message,
      .message.citizen {
        border-color: currentcolor;
        background: none;
      }

      .mark,
      .unread {
        display: none;
      }
    }
  `,
];
