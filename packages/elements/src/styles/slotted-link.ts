import { colorLink, sizeTarget, space1, underlineOffset, underlineThickness } from '@fanar/tokens';
import { css } from './css.js';
import { slottedFocusStyles } from './slotted-focus.js';

/**
 * A native `<a>` in the slot of a `.line` that also holds an icon or words: all of the line is
 * pressed as one, as tall as a fingertip.
 */
export const slottedLinkStyles = [
  slottedFocusStyles,
  css`
    .line {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: ${space1};
      max-inline-size: 100%;
      min-block-size: ${sizeTarget};
      color: ${colorLink};
    }

    .line > slot {
      display: block;
      min-inline-size: 0;
    }

    ::slotted(a) {
      color: ${colorLink};
      text-decoration: underline;
      text-decoration-thickness: ${underlineThickness};
      text-underline-offset: ${underlineOffset};
    }

    ::slotted(a:hover) {
      text-decoration-thickness: calc(${underlineThickness} * 2);
    }

    .line ::slotted(a)::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  `,
];
