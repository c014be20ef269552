import {
  borderWidthControl,
  buttonRadius,
  colorDanger,
  colorDisabled,
  colorField,
  colorInkMuted,
  colorLink,
  colorOnDanger,
  colorOnDisabled,
  colorOnPrimary,
  colorPrimary,
  colorPrimarySoft,
  colorPrimaryStrong,
  easingStandard,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  motionFast,
  sizeControl,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space6,
  space8,
  underlineOffset,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const buttonStyles = [
  baseStyles,
  focusStyles,
  visuallyHiddenStyles,
  css`
    :host {
      --_display: inline-block;
      vertical-align: middle;
      max-inline-size: 100%;
    }

    :host([width='full']) {
      --_display: block;
    }

    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: ${space2};
      inline-size: 100%;
      min-inline-size: ${sizeTarget};
      min-block-size: ${sizeControl};
      margin: 0;
      padding: ${space2} ${space6};
      border: ${borderWidthControl} solid transparent;
      border-radius: ${buttonRadius};
      background: ${colorPrimary};
      color: ${colorOnPrimary};
      font: inherit;
      font-weight: ${fontWeightBold};
      letter-spacing: inherit;
      line-height: 1.45;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
      transition: background ${motionFast} ${easingStandard};
    }

    .button:hover {
      background: ${colorPrimaryStrong};
    }

    .secondary {
      border-color: ${colorPrimary};
      background: ${colorField};
      color: ${colorPrimary};
    }

    .secondary:hover {
      background: ${colorPrimarySoft};
    }

    .quiet {
      min-block-size: ${sizeTarget};
      padding-inline: ${space3};
      background: transparent;
      color: ${colorLink};
      text-decoration: underline;
      text-underline-offset: ${underlineOffset};
    }

    .quiet:hover {
      background: ${colorPrimarySoft};
    }

    .danger {
      background: ${colorDanger};
      color: ${colorOnDanger};
    }

    .danger:hover {
      background: color-mix(in srgb, ${colorDanger}, ${colorInkMuted} 30%);
    }

    .small {
      min-block-size: ${sizeTarget};
      padding: ${space1} ${space4};
      font-size: ${fontSizeSmall};
    }

    .large {
      padding: ${space3} ${space8};
      font-size: ${fontSizeLead};
    }

    .button:disabled,
    .button[aria-disabled='true']:not([aria-busy]) {
      border-color: transparent;
      background: ${colorDisabled};
      color: ${colorOnDisabled};
      cursor: not-allowed;
    }

    .button[aria-busy] {
      cursor: progress;
    }

    .spinner {
      flex: none;
      inline-size: 1em;
      block-size: 1em;
      border: 2px solid currentcolor;
      border-inline-end-color: transparent;
      border-radius: 50%;
      animation: turn 1s linear infinite;
    }

    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .spinner {
        animation-duration: 4s;
      }

      .button {
        transition: none;
      }
    }

    @media (forced-colors: active) {
      .button {
        border-color: ButtonBorder;
      }

      .button:disabled,
      .button[aria-disabled='true'] {
        border-color: GrayText;
        color: GrayText;
      }
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
