import { colorInk, fontBody, fontSizeBody, lineHeightBody } from '@fanar/tokens';
import { css } from './css.js';

/**
 * The ground every element stands on. Inherited text properties that a host page may have set for
 * its own Latin text are put back to what joined script needs.
 */
export const baseStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: ${colorInk};
    font-family: ${fontBody};
    font-size: ${fontSizeBody};
    font-style: normal;
    line-height: ${lineHeightBody};
    letter-spacing: 0;
    word-spacing: 0;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;
