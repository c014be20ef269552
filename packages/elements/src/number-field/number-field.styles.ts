import {
  borderWidthControl,
  colorBorderStrong,
  colorDisabled,
  colorField,
  colorInkMuted,
  colorOnDisabled,
  colorPrimary,
  colorPrimarySoft,
  radiusMedium,
  sizeControl,
  sizeFieldM,
  space2,
} from '@fanar/tokens';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

export const numberFieldStyles = [
  iconStyles,
  css`
    :host(:not([width])) .input {
      max-inline-size: ${sizeFieldM};
    }

    .row {
      display: flex;
      gap: ${space2};
    }

    .row > .input {
      flex: 1 1 auto;
      min-inline-size: 0;
    }

    .unit {
      flex: none;
      align-self: center;
      color: ${colorInkMuted};
    }

    .step {
      display: inline-flex;
      flex: none;
      align-items: center;
      justify-content: center;
      inline-size: ${sizeControl};
      margin: 0;
      padding: 0;
      border: ${borderWidthControl} solid ${colorBorderStrong};
      border-radius: ${radiusMedium};
      background: ${colorField};
      color: ${colorPrimary};
      font: inherit;
      cursor: pointer;
      touch-action: manipulation;
      user-select: none;
    }

    .step:hover {
      background: ${colorPrimarySoft};
    }

    .step:disabled,
    .step[aria-disabled] {
      border-color: ${colorOnDisabled};
      background: ${colorDisabled};
      color: ${colorOnDisabled};
      cursor: not-allowed;
    }

    @media (forced-colors: active) {
      .step:disabled,
      .step[aria-disabled] {
        border-color: GrayText;
        color: GrayText;
      }
    }

    @media print {
      .step {
        display: none;
      }
    }
  `,
];
