import {
  borderWidthControl,
  colorBorderStrong,
  colorInkMuted,
  colorPrimary,
  fontSizeSmall,
  fontWeightBold,
  radiusFull,
  space1,
  space2,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { mark, markCurrent, markDone } from '../styles/track.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const stepIndicatorStyles = [
  baseStyles,
  iconStyles,
  visuallyHiddenStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    .progress {
      margin-block: 0 ${space2};
      font-weight: ${fontWeightBold};
    }

    .steps {
      display: flex;
      gap: ${space1};
      margin: 0;
      padding: 0;
      /* An empty string and not none, which takes the list away from VoiceOver. */
      list-style-type: '';
    }

    .step {
      position: relative;
      flex: 1;
      min-inline-size: 0;
    }

    @container (inline-size < 40rem) {
      .step {
        block-size: 0.625rem;
        border: ${borderWidthControl} solid ${colorBorderStrong};
        border-radius: ${radiusFull};
      }

      .done,
      .current {
        border-color: ${colorPrimary};
        background: ${colorPrimary};
      }

      .marker {
        display: none;
      }

      .title {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        opacity: 0;
        white-space: nowrap;
      }
    }

    @container (inline-size >= 40rem) {
      .progress {
        display: none;
      }

      .step {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: ${space1};
        text-align: center;
      }

      /* From the marker before to this one, behind both. */
      .step:not(:first-child)::before {
        content: '';
        position: absolute;
        z-index: 0;
        inset-block-start: calc(1.25rem - ${borderWidthControl} / 2);
        inset-inline: calc(-50% - ${space1} + 1.25rem) calc(50% + 1.25rem);
        border-block-start: ${borderWidthControl} solid ${colorBorderStrong};
      }

      .done:not(:first-child)::before,
      .current:not(:first-child)::before {
        border-color: ${colorPrimary};
      }

      .marker {
        ${mark}
        inline-size: 2.5rem;
        block-size: 2.5rem;
      }

      .done .marker {
        ${markDone}
      }

      .current .marker {
        ${markCurrent}
        outline: ${borderWidthControl} solid ${colorPrimary};
      }

      .title {
        max-inline-size: 100%;
        padding-inline: ${space1};
        overflow-wrap: anywhere;
        color: ${colorInkMuted};
        font-size: ${fontSizeSmall};
      }

      .current .title {
        color: inherit;
        font-weight: ${fontWeightBold};
      }
    }

    @media (forced-colors: active) {
      @container (inline-size < 40rem) {
        .done,
        .current {
          border-color: Highlight;
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    }
  `,
];
