import { colorInkMuted, colorOnDisabled, sizeField, space3, space10 } from '@fanar/tokens';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

export const selectStyles = [
  iconStyles,
  css`
    .box {
      position: relative;
      max-inline-size: ${sizeField};
    }

    select.input {
      appearance: none;
      padding-inline-end: ${space10};
      cursor: pointer;
      text-overflow: ellipsis;
    }

    select.input:disabled {
      cursor: not-allowed;
    }

    :host([readonly]) select.input:enabled {
      border-style: dashed;
      cursor: default;
    }

    .icon {
      position: absolute;
      inset-block: 0;
      inset-inline-end: ${space3};
      block-size: 100%;
      color: ${colorInkMuted};
      pointer-events: none;
    }

    :disabled + .icon {
      color: ${colorOnDisabled};
    }

    @media (forced-colors: active) {
      :enabled + .icon {
        color: FieldText;
      }

      :disabled + .icon {
        color: GrayText;
      }
    }
  `,
];
