import { css } from '@fanar/elements';
import {
  borderWidthMark,
  colorBorderStrong,
  colorInkMuted,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  space1,
  space2,
  space4,
  space6,
} from '@fanar/tokens';

export const questionsStyles = css`
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space2};
  }

  .question p {
    margin: 0;
  }

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space6};
  }

  .computed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space1};
    padding-inline-start: ${space4};
    border-inline-start: ${borderWidthMark} solid ${colorBorderStrong};
  }

  .computed-label {
    font-weight: ${fontWeightBold};
  }

  .computed-value {
    font-size: ${fontSizeLead};
  }

  .computed-note {
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }
`;
