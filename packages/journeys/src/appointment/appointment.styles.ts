import { css } from '@fanar/elements';
import {
  borderWidthMark,
  colorLink,
  colorPrimary,
  fontSizeHeading3,
  fontWeightBold,
  sizeMeasure,
  sizeTarget,
  space1,
  space4,
  underlineOffset,
} from '@fanar/tokens';

export const appointmentStyles = css`
  .standing {
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space4};
    padding: ${space1} ${space4};
    border-inline-start: ${borderWidthMark} solid ${colorPrimary};
  }

  .standing p {
    margin-block-end: 0;
  }

  .status {
    font-size: ${fontSizeHeading3};
    font-weight: ${fontWeightBold};
  }

  .policy {
    font-weight: ${fontWeightBold};
  }

  [slot='phone'] {
    display: inline-flex;
    align-items: center;
    min-block-size: ${sizeTarget};
    color: ${colorLink};
    text-underline-offset: ${underlineOffset};
  }

  bdi {
    white-space: nowrap;
  }

  @media print {
    [slot='phone'] {
      min-block-size: 0;
      color: inherit;
      text-decoration: none;
    }
  }

  /* A receipt printer's slip of 80 mm. */
  @media print and (width < 100mm) {
    .status {
      font-size: 11pt;
    }
  }
`;
