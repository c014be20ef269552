import { css } from '@fanar/elements';
import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  fontHeading,
  fontSizeLead,
  fontWeightBold,
  space2,
  space4,
} from '@fanar/tokens';

/** A number in a queue, what to do with it, and the facts below. */
export const factsStyles = css`
  .number {
    font-family: ${fontHeading};
    font-variant-numeric: tabular-nums;
    font-weight: ${fontWeightBold};
    line-height: 1.4;
  }

  .advice {
    font-size: ${fontSizeLead};
  }

  .fact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space4};
    justify-content: space-between;
    padding-block: ${space2};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  dt {
    color: ${colorInkMuted};
  }

  dd {
    margin: 0;
    font-weight: ${fontWeightBold};
  }
`;
