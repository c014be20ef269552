import {
  borderWidthMark,
  colorInkMuted,
  colorPrimary,
  colorPrimarySoft,
  fontHeading,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  space1,
  space3,
  space4,
  space5,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';

export const summaryBoxStyles = [
  baseStyles,
  css`
    .box {
      padding: ${space4} ${space5};
      border-inline-start: ${borderWidthMark} solid ${colorPrimary};
      border-start-end-radius: ${radiusMedium};
      border-end-end-radius: ${radiusMedium};
      background: ${colorPrimarySoft};
      break-inside: avoid;
    }

    .heading {
      margin-block-end: ${space3};
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    ::slotted(:first-child) {
      margin-block-start: 0;
    }

    ::slotted(:last-child) {
      margin-block-end: 0;
    }
  `,
];

/** For the facts inside, wherever they stand. */
export const summaryBoxLightStyles = css`
  fanar-summary-box > dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: ${space4} ${space6};

    & > div {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    & dt {
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    & dd {
      margin: 0;
      font-weight: ${fontWeightBold};
    }

    & dd :is(ul, ol) {
      margin: 0;
      padding-inline-start: ${space5};
      font-weight: normal;
    }

    & dd li {
      margin-block-end: ${space1};
    }
  }
`;
