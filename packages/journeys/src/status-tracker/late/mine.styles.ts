import { css } from '@fanar/elements';
import { sizeMeasure, space2, space3, space4 } from '@fanar/tokens';
import { choiceStyles } from '../../booking/choices.styles.js';

export const mineStyles = css`
  ${choiceStyles}

  .mine .choices {
    max-inline-size: ${sizeMeasure};
  }

  .mine .choices > li {
    display: grid;
    gap: ${space2};
  }

  .mine .controls {
    display: grid;
    gap: ${space3};
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space4};
  }

  .keeping fanar-checkbox {
    display: block;
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space4};
  }
`;
