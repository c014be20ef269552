import { colorLink, sizeTarget, space1, underlineOffset, underlineThickness } from '@fanar/tokens';
import { css } from './css.js';

/** `class="link"`: an address, or a button that looks like one. As tall as a fingertip. */
export const linkStyles = css`
  .link {
    display: inline-flex;
    align-items: center;
    min-inline-size: ${sizeTarget};
    min-block-size: ${sizeTarget};
    margin: 0;
    padding: ${space1} 0;
    border: 0;
    background: none;
    color: ${colorLink};
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: ${underlineThickness};
    text-underline-offset: ${underlineOffset};
    cursor: pointer;
  }

  .link:hover {
    text-decoration-thickness: calc(${underlineThickness} * 2);
  }
`;
