import { colorFocus, focusOffset, focusWidth } from '@fanar/tokens';
import { css } from './css.js';

/** The focus ring of `focus.ts` for native links and buttons in a slot. */
export const slottedFocusStyles = css`
  ::slotted(:is(a, button):focus-visible) {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
  }
`;
