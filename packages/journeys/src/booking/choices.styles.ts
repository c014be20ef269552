import { css } from '@fanar/elements';
import {
  borderWidthThin,
  colorBorderStrong,
  colorField,
  colorInkMuted,
  colorOnField,
  colorPrimarySoft,
  fontWeightBold,
  radiusMedium,
  sizeControl,
  sizeMeasure,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';

/** Slots to press, and what has happened told above them. */
export const choiceStyles = css`
  .choices {
    display: grid;
    gap: ${space2};
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space3};
    align-items: baseline;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: ${sizeControl};
    padding: ${space2} ${space4};
    border: ${borderWidthThin} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    text-align: start;
  }

  .choice:hover {
    background: ${colorPrimarySoft};
  }

  .choice-title {
    font-weight: ${fontWeightBold};
  }

  .choice-note {
    color: ${colorInkMuted};
  }

  .notice {
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space6};
    border-radius: ${radiusMedium};
  }

  .notice > fanar-alert {
    margin: 0;
  }
`;
