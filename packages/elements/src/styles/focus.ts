import { colorFocus, focusOffset, focusWidth } from '@fanar/tokens';
import { css } from './css.js';

/** One focus ring for everything; an outline, so that forced colours keep it. */
export const focusStyles = css`
  :focus-visible {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
  }

  @media print {
    :focus-visible {
      outline: none;
    }
  }
`;
