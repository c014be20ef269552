import {
  borderWidthControl,
  colorBorderStrong,
  colorDisabled,
  colorField,
  colorInkMuted,
  colorOnDisabled,
  colorOnPrimary,
  colorPrimary,
  fontSizeBody,
  fontSizeSmall,
  sizeMeasure,
  sizeTarget,
  space1,
  space3,
} from '@fanar/tokens';
import { css } from './css.js';

/**
 * Radio buttons and checkboxes: the whole line is the target. A hint stands under the words, as far in
 * as the box, in the size of their text, is wide. The marks are borders, which are printed and kept in
 * forced colours; a tick is drawn the same way in both directions. What is read-only reads like any
 * other, without the fill that invites a press.
 */
export const choiceStyles = css`
  .choices {
    display: grid;
    gap: ${space1};
    justify-items: start;
  }

  .choice {
    max-inline-size: ${sizeMeasure};
  }

  .choice label {
    display: inline-flex;
    align-items: start;
    gap: ${space3};
    min-block-size: ${sizeTarget};
    min-inline-size: ${sizeTarget};
    padding-block: ${space1};
    cursor: pointer;
  }

  .choice label > span,
  .choice-hint {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .choice input {
    appearance: none;
    flex: none;
    display: inline-grid;
    place-content: center;
    inline-size: 1.6em;
    block-size: 1.6em;
    margin: 0.1em 0 0;
    border: ${borderWidthControl} solid ${colorBorderStrong};
    background: ${colorField};
    color: ${colorOnPrimary};
    font: inherit;
    cursor: inherit;
  }

  .choice [type='radio'] {
    border-radius: 50%;
  }

  .choice [type='checkbox'] {
    border-radius: 0.25em;
  }

  .choice input::before {
    content: '';
    border: 0.35em solid;
    border-radius: 50%;
    visibility: hidden;
  }

  .choice [type='checkbox']::before {
    inline-size: 0.45em;
    block-size: 0.85em;
    margin-block-end: 0.2em;
    border-block-width: 0 0.18em;
    border-inline-width: 0 0.18em;
    border-radius: 0;
    rotate: 45deg;
    direction: ltr;
  }

  .choice :checked {
    border-color: ${colorPrimary};
    background: ${colorPrimary};
  }

  .choice :checked::before {
    visibility: visible;
  }

  :host([readonly]) .choice input {
    border-style: dashed;
    background: none;
    color: inherit;
  }

  :host([readonly]) .choice label {
    cursor: default;
  }

  .choice :disabled {
    border-color: ${colorOnDisabled};
    background: ${colorDisabled};
    color: ${colorOnDisabled};
  }

  .choice label:has(:disabled) {
    color: ${colorOnDisabled};
    cursor: not-allowed;
  }

  .choice-hint,
  .choice .hint {
    margin: 0;
    padding-inline-start: calc(1.6 * ${fontSizeBody} + ${space3});
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  @media (forced-colors: active) {
    .choice :disabled,
    .choice label:has(:disabled) {
      border-color: GrayText;
      color: GrayText;
    }

    :host(:not([readonly])) .choice :checked:enabled {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .choice :checked {
      border-color: currentcolor;
      background: none;
      color: inherit;
    }
  }
`;
