import { colorInkMuted, sizeFieldM, space2 } from '@fanar/tokens';
import { css } from '../styles/css.js';

export const amountFieldStyles = css`
  :host(:not([width])) .input {
    max-inline-size: ${sizeFieldM};
  }

  .row {
    display: flex;
    align-items: center;
    gap: ${space2};
  }

  .row > .input {
    flex: 1 1 auto;
    min-inline-size: 0;
  }

  .currency {
    flex: none;
    color: ${colorInkMuted};
  }

  .before {
    order: -1;
  }
`;
