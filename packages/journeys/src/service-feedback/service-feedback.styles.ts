import { css } from '@fanar/elements';
import { borderWidthMark, colorSuccess, sizeField, space3, space4 } from '@fanar/tokens';

export const serviceFeedbackStyles = css`
  form {
    max-inline-size: ${sizeField};
  }

  .end {
    padding: ${space3} ${space4} 0;
    border-inline-start: ${borderWidthMark} solid ${colorSuccess};
  }

  @media print {
    :host {
      --_display: none;
    }
  }
`;
