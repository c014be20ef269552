import { css } from '@fanar/elements';
import {
  borderWidthControl,
  borderWidthMark,
  colorInfo,
  colorInfoSoft,
  colorPrimary,
  fontSizeHeading3,
  fontWeightBold,
  radiusMedium,
  sizeMeasure,
  sizeTarget,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';

/** Of what `booking/` draws. */
export const bookingStyles = css`
  .hold {
    display: flex;
    flex-wrap: wrap;
    gap: ${space2} ${space6};
    align-items: center;
    justify-content: space-between;
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space4};
    padding: ${space3} ${space4};
    border-inline-start: ${borderWidthMark} solid ${colorInfo};
    border-radius: ${radiusMedium};
    background: ${colorInfoSoft};
  }

  .countdown {
    display: flex;
    flex-wrap: wrap;
    gap: ${space2};
    align-items: baseline;
    margin: 0;
  }

  .clock {
    font-size: ${fontSizeHeading3};
    font-variant-numeric: tabular-nums;
    font-weight: ${fontWeightBold};
  }

  .sheet {
    display: grid;
    gap: ${space4} ${space6};
    max-inline-size: ${sizeMeasure};
  }

  .document {
    display: flex;
    gap: ${space3};
    align-items: start;
    min-block-size: ${sizeTarget};
    padding-block: ${space2};
    cursor: pointer;
  }

  .document input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: ${colorPrimary};
    cursor: inherit;
  }

  .document .note {
    display: block;
  }

  @container (width >= 36rem) {
    .sheet:has(fanar-qr-code) {
      grid-template-columns: minmax(0, 1fr) fit-content(14rem);
    }
  }

  @media print {
    .document input {
      appearance: none;
      border: ${borderWidthControl} solid;
      background: none;
    }
  }

  /* A receipt printer's slip of 80 mm. */
  @media print and (width < 100mm) {
    fanar-summary-list {
      --fanar-font-size-body: 9pt;
    }

    fanar-qr-code .note {
      font-size: 9pt;
    }
  }
`;
