import {
  borderWidthControl,
  colorBorder,
  colorInk,
  colorInkMuted,
  fontSizeHeading3,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';
import { css } from '../styles/css.js';
import { fieldStyles } from '../styles/field.js';

export const addAnotherStyles = [
  fieldStyles,
  css`
    .label {
      margin-block-end: ${space2};
      font-size: ${fontSizeHeading3};
      line-height: ${lineHeightHeading};
    }

    .items {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: ${space6};
      margin-block-end: ${space4};
    }

    .item {
      padding: ${space4};
      border: ${borderWidthControl} solid ${colorBorder};
      border-radius: ${radiusMedium};
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      gap: ${space3};
      margin-block-end: ${space4};
    }

    .title {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      color: ${colorInk};
      font-size: ${fontSizeHeading3};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .limit {
      margin: 0;
      color: ${colorInkMuted};
    }

    @media print {
      fanar-button {
        display: none;
      }
    }
  `,
];
