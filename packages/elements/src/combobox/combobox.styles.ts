import {
  borderWidthThin,
  colorBorderStrong,
  colorDisabled,
  colorInk,
  colorInkMuted,
  colorOnDisabled,
  colorPrimarySoft,
  colorPrimaryStrong,
  fontSizeBody,
  radiusLarge,
  sizeControl,
  sizeIcon,
  sizeTarget,
  space1,
  space2,
  space3,
} from '@fanar/tokens';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

/**
 * The box and the answers chosen; the list brings its own. What is written the other way ends where
 * the page begins; the button stays.
 */
export const comboboxStyles = [
  iconStyles,
  css`
    .box {
      position: relative;
    }

    .input {
      padding-inline-end: ${sizeControl};
      text-overflow: ellipsis;
    }

    :host(:dir(rtl)) .input:dir(ltr),
    :host(:dir(ltr)) .input:dir(rtl) {
      padding-inline: ${sizeControl} ${space3};
    }

    .toggle {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      display: grid;
      place-content: center;
      inline-size: calc(${space3} * 2 + ${sizeIcon});
      padding: 0;
      border: 0;
      background: none;
      color: ${colorInkMuted};
      cursor: pointer;
    }

    .toggle:disabled {
      color: ${colorOnDisabled};
      cursor: not-allowed;
    }

    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: ${space2};
      margin: ${space2} 0 0;
      padding: 0;
      list-style: none;
    }

    .chip {
      display: inline-flex;
      align-items: center;
      gap: ${space2};
      min-block-size: ${sizeTarget};
      max-inline-size: 100%;
      padding: ${space1} ${space3};
      border: ${borderWidthThin} solid ${colorBorderStrong};
      border-radius: ${radiusLarge};
      background: ${colorPrimarySoft};
      color: ${colorInk};
      font: inherit;
      font-size: ${fontSizeBody};
      text-align: start;
    }

    button.chip {
      cursor: pointer;
    }

    button.chip:hover {
      border-color: ${colorPrimaryStrong};
    }

    .chip:disabled {
      background: ${colorDisabled};
      color: ${colorOnDisabled};
      cursor: not-allowed;
    }

    .chip .icon {
      inline-size: 1em;
      block-size: 1em;
    }

    @media (forced-colors: active) {
      .toggle:disabled,
      .chip:disabled {
        border-color: GrayText;
        color: GrayText;
      }
    }

    @media print {
      .box:has(~ .chips),
      .toggle,
      .chip .icon {
        display: none;
      }
    }
  `,
];
