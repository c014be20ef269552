import {
  borderWidthControl,
  colorBorderStrong,
  colorField,
  colorInkMuted,
  colorOnPrimary,
  colorPrimary,
  colorPrimarySoft,
  fontWeightBold,
  radiusFull,
} from '@fanar/tokens';
import { css } from './css.js';

/** A round mark of a step, and the line from it to the next. For the mark itself. */
export const trackMark = css`
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: 0;
  display: grid;
  place-items: center;
  box-sizing: border-box;
  inline-size: 2.25rem;
  block-size: 2.25rem;
  border: ${borderWidthControl} solid ${colorBorderStrong};
  border-radius: ${radiusFull};
  background: ${colorField};
  color: ${colorInkMuted};
  font-weight: ${fontWeightBold};
  line-height: 1;
`;

/** For the mark of what is done; on paper, where grounds are left out, in ink. */
export const trackMarkDone = css`
  border-color: ${colorPrimary};
  background: ${colorPrimary};
  color: ${colorOnPrimary};

  @media print {
    border-color: currentcolor;
    background: none;
    color: inherit;
  }
`;

/** For the mark of what is going on. */
export const trackMarkCurrent = css`
  border-color: ${colorPrimary};
  background: ${colorPrimarySoft};
  color: ${colorPrimary};
`;

/** For the line below a mark. */
export const trackLine = css`
  content: '';
  position: absolute;
  inset-block: 2.25rem 0;
  inset-inline-start: calc(1.125rem - ${borderWidthControl} / 2);
  border-inline-start: ${borderWidthControl} solid ${colorBorderStrong};
`;
