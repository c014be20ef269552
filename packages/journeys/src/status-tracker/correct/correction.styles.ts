import { css } from '@fanar/elements';
import { fontWeightBold, sizeMeasure, space2, space4, space6 } from '@fanar/tokens';
import { questionsStyles } from '../../service-form/field-kinds/questions.styles.js';

export const correctionStyles = css`
  ${questionsStyles}

  .correct {
    max-inline-size: ${sizeMeasure};
  }

  .correct form > * {
    inline-size: 100%;
  }

  .step-title {
    margin-block: ${space4} ${space2};
    font-weight: ${fontWeightBold};
  }

  .was-will {
    display: grid;
    justify-items: start;
    gap: ${space2};
  }

  .was-will p {
    display: grid;
    margin: 0;
  }

  .was-will .line {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .correct fanar-critical-action {
    display: block;
    margin-block-end: ${space6};
  }
`;
