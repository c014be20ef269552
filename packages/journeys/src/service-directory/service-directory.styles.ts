import { css } from '@fanar/elements';
import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  sizeMeasure,
  space3,
  space6,
  space8,
} from '@fanar/tokens';

export const serviceDirectoryStyles = css`
  .controls {
    display: grid;
    gap: ${space6};
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space6};
  }

  .groups {
    max-inline-size: none;
  }

  .groups .count {
    color: ${colorInkMuted};
  }

  .services > li {
    padding-block: ${space3};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  .help {
    padding-inline-start: ${space6};
    list-style: disc;
  }

  @container (inline-size >= 40rem) {
    .groups {
      columns: 2;
      column-gap: ${space8};
    }

    .groups > li {
      break-inside: avoid;
    }
  }

  @media print {
    .controls {
      display: none;
    }
  }
`;
