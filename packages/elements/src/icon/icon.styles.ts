import { inlineStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';

export const fanarIconStyles = [
  inlineStyles,
  iconStyles,
  css`
    /* A part of the line it stands in, as large as its text. */
    :host {
      --_display: inline-block;
      inline-size: 1.5em;
      block-size: 1.5em;
      line-height: 1;
      vertical-align: -0.4em;
    }

    .picture {
      display: block;
    }

    .icon {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
  `,
];
