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

/** The round mark of a step. */
export const mark = css`
  display: grid;
  place-items: center;
  box-sizing: border-box;
  border: ${borderWidthControl} solid ${colorBorderStrong};
  border-radius: ${radiusFull};
  background: ${colorField};
  color: ${colorInkMuted};
  font-weight: ${fontWeightBold};
  line-height: 1;
`;

/** For the mark of what is done; on paper, where grounds are left out, in ink. */
export const markDone = css`
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
export const markCurrent = css`
  border-color: ${colorPrimary};
  background: ${colorPrimarySoft};
  color: ${colorPrimary};
`;

/** For a mark at the start of its step, one step under another. */
export const trackMark = css`
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: 0;
  inline-size: 2.25rem;
  block-size: 2.25rem;
  ${mark}
`;

/** For the line from such a mark to the next. */
export const trackLine = css`
  content: '';
  position: absolute;
  inset-block: 2.25rem 0;
  inset-inline-start: calc(1.125rem - ${borderWidthControl} / 2);
  border-inline-start: ${borderWidthControl} solid ${colorBorderStrong};
`;
