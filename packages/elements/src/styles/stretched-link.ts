import {
  borderWidthControl,
  colorFocus,
  colorLink,
  focusOffset,
  focusWidth,
  radiusSmall,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';
import { css } from './css.js';

/**
 * The whole of a `.stretched` box leads where the one link in `.leading` leads: an `<a>` or a
 * button of the template, or one that the page puts into the slot `.leading`. What else can be pressed in the box is
 * `.above`.
 */
export const stretchedLinkStyles = css`
  .stretched {
    position: relative;
  }

  :is(a, button).leading,
  .leading::slotted(a) {
    border-radius: ${radiusSmall};
    color: ${colorLink};
    text-decoration: underline;
    text-decoration-thickness: ${underlineThickness};
    text-underline-offset: ${underlineOffset};
  }

  :is(a, button).leading:hover,
  .leading::slotted(a:hover) {
    text-decoration-thickness: ${borderWidthControl};
  }

  .leading::slotted(a:focus-visible) {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
  }

  :is(a, button).leading::after,
  .leading::slotted(a)::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .above,
  .above::slotted(*) {
    position: relative;
  }
`;
