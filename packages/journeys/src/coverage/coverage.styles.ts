import { css } from '@fanar/elements';
import {
  borderWidthThin,
  colorBorder,
  colorBorderStrong,
  colorInk,
  colorPrimary,
  colorSurface,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  space1,
  space2,
  space4,
} from '@fanar/tokens';

export const coverageStyles = css`
  .awaited {
    display: block;
    min-block-size: 24rem;
  }

  .lead {
    font-size: ${fontSizeLead};
    font-weight: ${fontWeightBold};
  }

  .wide {
    display: none;
    inline-size: 100%;
    border-collapse: collapse;
    color: ${colorInk};
    font-variant-numeric: tabular-nums;
  }

  .wide :is(th, td) {
    padding: ${space2};
    border: ${borderWidthThin} solid ${colorBorder};
    text-align: center;
  }

  .wide th {
    font-size: ${fontSizeSmall};
    font-weight: ${fontWeightBold};
  }

  .wide [scope='row'],
  .wide thead th:first-child {
    text-align: start;
  }

  .wide tfoot :is(th, td) {
    border-block-start: ${borderWidthThin} solid ${colorBorderStrong};
    font-weight: ${fontWeightBold};
  }

  /* Never so dark that ink is not read on it. */
  .shade-1 {
    background: color-mix(in srgb, ${colorPrimary} 8%, ${colorSurface});
  }

  .shade-2 {
    background: color-mix(in srgb, ${colorPrimary} 16%, ${colorSurface});
  }

  .shade-3 {
    background: color-mix(in srgb, ${colorPrimary} 25%, ${colorSurface});
  }

  .shade-4 {
    background: color-mix(in srgb, ${colorPrimary} 36%, ${colorSurface});
    font-weight: ${fontWeightBold};
  }

  dl {
    columns: 2;
    column-gap: ${space4};
  }

  dl > div {
    display: flex;
    gap: ${space2};
    justify-content: space-between;
    padding-block: ${space1};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
    break-inside: avoid;
  }

  dd {
    margin: 0;
    font-weight: ${fontWeightBold};
  }

  @container (inline-size < 26rem) {
    dl {
      columns: 1;
    }
  }

  @container (inline-size >= 48rem) {
    .wide {
      display: table;
    }

    .narrow {
      display: none;
    }
  }

  @media print {
    .awaited {
      display: none;
    }

    tr {
      break-inside: avoid;
    }
  }
`;
