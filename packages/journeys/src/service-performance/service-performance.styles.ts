import { css } from '@fanar/elements';
import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorPrimary,
  colorSurfaceRaised,
  fontSizeHeading2,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  space1,
  space3,
  space4,
  space6,
} from '@fanar/tokens';

export const servicePerformanceStyles = css`
  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: ${space4};
    align-items: start;
    max-inline-size: 54rem;
    margin-block-end: ${space6};
  }

  .awaited,
  .trend-space,
  .comparison-space {
    display: block;
    min-block-size: 30rem;
  }

  .span {
    font-weight: ${fontWeightBold};
  }

  .old {
    opacity: 0.6;
  }

  .headlines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: ${space4};
    max-inline-size: none;
    margin-block-end: ${space6};
  }

  .headline {
    padding: ${space3} ${space4};
    border: ${borderWidthThin} solid ${colorBorder};
    border-radius: ${radiusMedium};
    background: ${colorSurfaceRaised};
    break-inside: avoid;
  }

  dt {
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
    font-weight: ${fontWeightBold};
  }

  dd {
    margin: 0;
  }

  .value {
    margin-block: ${space1};
    color: ${colorPrimary};
    font-size: ${fontSizeHeading2};
    font-weight: ${fontWeightBold};
    line-height: ${lineHeightHeading};
  }

  .notes {
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  @media (forced-colors: active) {
    .value {
      color: inherit;
    }
  }

  @media print {
    .awaited {
      display: none;
    }
  }
`;
