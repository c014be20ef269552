import {
  borderWidthControl,
  colorBorder,
  colorInk,
  colorInkMuted,
  fontSizeHeading3,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  space3,
  space4,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const addAnotherStyles = [
  baseStyles,
  focusStyles,
  visuallyHiddenStyles,
  css`
    .items {
      display: grid;
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
