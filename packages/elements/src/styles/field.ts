import {
  borderWidthControl,
  borderWidthMark,
  colorBorderStrong,
  colorDanger,
  colorDisabled,
  colorField,
  colorInk,
  colorInkMuted,
  colorOnDisabled,
  colorOnField,
  fontSizeBody,
  fontSizeSmall,
  fontWeightBold,
  radiusMedium,
  sizeControl,
  sizeField,
  sizeFieldM,
  sizeFieldS,
  sizeMeasure,
  space1,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from './base.js';
import { css } from './css.js';
import { focusStyles } from './focus.js';
import { visuallyHiddenStyles } from './visually-hidden.js';

/**
 * Label, hint and error of every control, as `LabelledControl` renders them; `.input`, the box that
 * text is typed into; and `.overlaid`, an input together with what lies over its end.
 *
 * What is written left to right stands at the side the page reads from. There, groups of Arabic
 * digits would change places around a space or a hyphen: `.in-order` keeps them.
 */
export const fieldStyles = [
  baseStyles,
  focusStyles,
  visuallyHiddenStyles,
  css`
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }

    .label {
      display: block;
      padding: 0;
      max-inline-size: ${sizeMeasure};
      margin-block-end: ${space1};
      color: ${colorInk};
      font-weight: ${fontWeightBold};
    }

    .label[hidden] {
      display: none;
    }

    /* A long word makes no column wider than the page. */
    :is(.label, .hint, .error) {
      overflow-wrap: anywhere;
    }

    .optional {
      color: ${colorInkMuted};
      font-weight: normal;
    }

    .hint {
      max-inline-size: ${sizeMeasure};
      margin-block: 0 ${space2};
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
      white-space: pre-line;
    }

    .error {
      max-inline-size: ${sizeMeasure};
      margin-block: 0 ${space2};
      color: ${colorDanger};
      font-weight: ${fontWeightBold};
    }

    :host(:state(invalid)) {
      padding-inline-start: ${space4} !important;
      border-inline-start: ${borderWidthMark} solid ${colorDanger} !important;
    }

    .input,
    .overlaid {
      max-inline-size: ${sizeField};
    }

    .input {
      display: block;
      inline-size: 100%;
      min-block-size: ${sizeControl};
      margin: 0;
      padding: ${space1} ${space3};
      border: ${borderWidthControl} solid ${colorBorderStrong};
      border-radius: ${radiusMedium};
      background: ${colorField};
      color: ${colorOnField};
      font: inherit;
      font-size: ${fontSizeBody};
      letter-spacing: inherit;
      text-align: start;
    }

    :host([width='s']) :is(.input, .overlaid) {
      max-inline-size: ${sizeFieldS};
    }

    :host([width='m']) :is(.input, .overlaid) {
      max-inline-size: ${sizeFieldM};
    }

    :host([width='full']) :is(.input, .overlaid) {
      max-inline-size: none;
    }

    .input:disabled {
      border-color: ${colorOnDisabled};
      background: ${colorDisabled};
      color: ${colorOnDisabled};
      opacity: 1;
    }

    .input:read-only:not(:disabled, select) {
      border-style: dashed;
    }

    :host(:state(invalid)) .input {
      border-color: ${colorDanger};
    }

    .in-order {
      unicode-bidi: bidi-override;
    }

    :host(:dir(rtl)) .input:dir(ltr) {
      text-align: end;
    }

    @media (forced-colors: active) {
      .input:disabled {
        border-color: GrayText;
        color: GrayText;
      }
    }

    @media print {
      .input {
        border-color: currentcolor;
      }
    }
  `,
];
