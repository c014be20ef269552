import { colorInkMuted, colorOnDisabled, radiusMedium, sizeTarget, space3 } from '@fanar/tokens';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

/*
 * Room is kept at both sides: the text may run the other way than the page, the icons do not.
 */
export const searchFieldStyles = [
  iconStyles,
  css`
    .box {
      position: relative;
      display: flex;
      align-items: center;
    }

    .input {
      flex: 1 1 auto;
      min-inline-size: 0;
      padding-inline: ${sizeTarget};
    }

    .box > .icon {
      position: absolute;
      inset-inline-start: ${space3};
      color: ${colorInkMuted};
      pointer-events: none;
    }

    .box:has(:disabled) > .icon {
      color: ${colorOnDisabled};
    }

    .clear {
      display: inline-flex;
      flex: none;
      align-items: center;
      justify-content: center;
      inline-size: ${sizeTarget};
      block-size: ${sizeTarget};
      margin: 0;
      margin-inline-start: calc(${sizeTarget} * -1);
      padding: 0;
      border: 0;
      border-radius: ${radiusMedium};
      background: none;
      color: ${colorInkMuted};
      cursor: pointer;
    }

    .clear:hover {
      color: inherit;
    }

    @media (forced-colors: active) {
      .box > .icon {
        color: FieldText;
      }

      .box:has(:disabled) > .icon {
        color: GrayText;
      }

      .clear {
        color: ButtonText;
      }
    }

    @media print {
      .clear {
        display: none;
      }
    }
  `,
];
