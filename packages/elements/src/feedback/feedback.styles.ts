import {
  borderWidthControl,
  borderWidthThin,
  colorBorder,
  colorDanger,
  colorSuccess,
  colorSurfaceRaised,
  fontWeightBold,
  radiusMedium,
  sizeField,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const feedbackStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  visuallyHiddenStyles,
  css`
    :host {
      container-type: inline-size !important;
    }

    .feedback {
      padding: ${space3} ${space4};
      border: ${borderWidthThin} solid ${colorBorder};
      border-radius: ${radiusMedium};
      background: ${colorSurfaceRaised};
    }

    .ask,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space2} ${space3};
    }

    .question {
      margin: 0;
      margin-inline-end: ${space2};
      font-weight: ${fontWeightBold};
    }

    /* In line with the question where it stands under it. */
    .report {
      --_inset: calc(${space3} + ${borderWidthControl});

      max-inline-size: calc(100% + var(--_inset));
      margin-inline-start: calc(-1 * var(--_inset));
    }

    .report::part(button) {
      justify-content: start;
      text-align: start;
    }

    @container (inline-size >= 36rem) {
      .report {
        margin-inline: auto 0;
      }
    }

    .more {
      display: grid;
      gap: ${space3};
      max-inline-size: ${sizeField};
      padding-block: ${space2};
    }

    .failed {
      margin: 0;
      color: ${colorDanger};
      font-weight: ${fontWeightBold};
    }

    .thanks {
      display: flex;
      align-items: center;
      gap: ${space3};
      padding-block: ${space2};
    }

    .thanks p {
      margin: 0;
    }

    .thanks .icon {
      color: ${colorSuccess};
    }

    @media (forced-colors: active) {
      .thanks .icon {
        color: inherit;
      }
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
