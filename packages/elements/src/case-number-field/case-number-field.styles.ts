import { sizeControl, space3 } from '@fanar/tokens';
import { css } from '../styles/css.js';

export const caseNumberFieldStyles = css`
  .parts + .parts {
    margin-block-start: ${space3};
  }

  .part {
    flex: 1 1 12em;
    max-inline-size: 18em;
  }

  .parts:first-child > .part {
    flex: 0 1 9em;
  }

  .parts:first-child > .part + .part {
    flex-basis: 6em;
  }

  .judicial {
    align-self: end;
  }

  .judicial label {
    align-items: center;
    min-block-size: ${sizeControl};
  }
`;
