import { css } from '@fanar/elements';
import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorSurfaceRaised,
  fontSizeBody,
  fontWeightBold,
  radiusMedium,
  sizeMeasure,
  space1,
  space2,
  space3,
  space4,
  space8,
} from '@fanar/tokens';

export const deskStyles = css`
  [hidden] {
    display: none;
  }

  form {
    max-inline-size: ${sizeMeasure};
  }

  fanar-segmented-control,
  fanar-table,
  fanar-details,
  fanar-message-thread {
    display: block;
    margin-block-end: ${space4};
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    gap: ${space2} ${space4};
    align-items: center;
    justify-content: space-between;
    margin-block-end: ${space4};
    padding: ${space3} ${space4};
    border-radius: ${radiusMedium};
    background: ${colorSurfaceRaised};
  }

  .who p {
    margin: 0;
    font-weight: ${fontWeightBold};
  }

  .corrected {
    display: grid;
    justify-items: start;
    gap: ${space1};
    margin-block: ${space2} 0;
  }

  .actions {
    align-items: center;
  }

  .count,
  .service {
    font-weight: ${fontWeightBold};
  }

  .columns > div {
    min-inline-size: 0;
  }

  @container (width >= 60rem) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: ${space8};
      align-items: start;
    }
  }

  .subheading,
  .item-title,
  .item > .heading {
    margin-block: ${space4} ${space2};
    font-size: ${fontSizeBody};
    font-weight: ${fontWeightBold};
  }

  .item-title {
    color: ${colorInkMuted};
  }

  .item {
    display: grid;
    gap: ${space1};
    padding-block: ${space3};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  .item > * {
    margin-block: 0;
  }

  .files {
    display: grid;
    gap: ${space2};
    justify-items: start;
    margin: 0;
  }

  /* As it was written, its lines kept. */
  .said {
    white-space: pre-wrap;
  }

  bdi,
  bdo {
    overflow-wrap: anywhere;
  }

  .print-only {
    display: none;
  }

  @media print {
    .print-only {
      display: inline;
    }

    /* Of its forms nothing is printed; its heading would stand alone. */
    .acts,
    .who {
      display: none;
    }
  }
`;
