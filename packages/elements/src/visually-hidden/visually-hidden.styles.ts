import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const hiddenTextStyles = [
  baseStyles,
  visuallyHiddenStyles,
  css`
    /* What it hides stays where it is written, so that nothing scrolls to reach it. */
    :host {
      --_display: inline;
      position: relative;
    }

    .visually-hidden {
      inset-block-start: 0;
      inset-inline-start: 0;
    }
  `,
];
