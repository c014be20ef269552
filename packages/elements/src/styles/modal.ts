import {
  borderWidthThin,
  colorBackdrop,
  colorBorder,
  colorInk,
  colorInkMuted,
  colorPrimarySoft,
  colorSurfaceRaised,
  fontHeading,
  fontSizeHeading3,
  fontWeightBold,
  lineHeightHeading,
  radiusFull,
  shadowOverlay,
  sizeTarget,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';
import { baseStyles } from './base.js';
import { css } from './css.js';
import { focusStyles } from './focus.js';
import { iconStyles } from './icon.js';

/** What dialog and drawer look alike in; where they stand is their own. */
export const modalStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  css`
    /* Nothing of it stands in the page. */
    :host {
      --_display: contents;
    }

    .modal {
      position: fixed;
      max-inline-size: none;
      max-block-size: none;
      padding: 0;
      border: ${borderWidthThin} solid ${colorBorder};
      overflow: auto;
      overscroll-behavior: contain;
      background: ${colorSurfaceRaised};
      color: ${colorInk};
      box-shadow: ${shadowOverlay};
    }

    .modal::backdrop {
      background: ${colorBackdrop};
    }

    .header {
      display: flex;
      align-items: start;
      gap: ${space3};
      padding-block: ${space4} ${space2};
      padding-inline: ${space6} ${space3};
      background: ${colorSurfaceRaised};
    }

    .heading {
      flex: 1;
      min-inline-size: 0;
      padding-block: calc((${sizeTarget} - 1lh) / 2);
      font-family: ${fontHeading};
      font-size: ${fontSizeHeading3};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    /* It takes the focus to be read; it is nothing to press. */
    .heading:focus {
      outline: none;
    }

    .close {
      flex: none;
      display: grid;
      place-content: center;
      inline-size: ${sizeTarget};
      block-size: ${sizeTarget};
      margin: 0;
      padding: 0;
      border: 0;
      border-radius: ${radiusFull};
      background: none;
      color: ${colorInkMuted};
      cursor: pointer;
    }

    .close:hover {
      background: ${colorPrimarySoft};
      color: ${colorInk};
    }

    .body {
      padding-inline: ${space6};
      padding-block-end: ${space4};
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: ${space3};
      padding-block: ${space4};
      padding-inline: ${space6};
      border-block-start: ${borderWidthThin} solid ${colorBorder};
      background: ${colorSurfaceRaised};
    }

    .actions[hidden] {
      display: none;
    }

    ::slotted(p) {
      margin-block: 0 ${space3};
    }

    /* Where there is height enough to spare, what is to be done stays in view. */
    @media (min-height: 30rem) {
      .header,
      .actions {
        position: sticky;
      }

      .header {
        inset-block-start: 0;
      }

      .actions {
        inset-block-end: 0;
      }
    }

    @media (max-width: 30rem) {
      .header {
        padding-inline-start: ${space4};
      }

      .body,
      .actions {
        padding-inline: ${space4};
      }

      ::slotted([slot='actions']) {
        flex: 1 1 100%;
      }
    }

    @media print {
      .modal::backdrop {
        background: none;
      }

      .modal {
        position: static;
        inline-size: auto;
        border-color: currentcolor;
        box-shadow: none;
      }

      .close,
      .actions {
        display: none;
      }
    }
  `,
];
