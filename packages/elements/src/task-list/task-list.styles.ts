import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  fontSizeSmall,
  fontWeightBold,
  space1,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { stretchedLinkStyles } from '../styles/stretched-link.js';

export const taskListStyles = [
  baseStyles,
  focusStyles,
  stretchedLinkStyles,
  css`
    .count {
      margin-block: 0 ${space3};
      font-weight: ${fontWeightBold};
    }

    .tasks {
      margin: 0;
      padding: 0;
      /* An empty string and not none, which takes the list away from VoiceOver. */
      list-style-type: '';
    }

    .task {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: ${space2} ${space4};
      padding-block: ${space3};
      border-block-end: ${borderWidthThin} solid ${colorBorder};
      break-inside: avoid;
    }

    .task:first-child {
      border-block-start: ${borderWidthThin} solid ${colorBorder};
    }

    .words {
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .title {
      display: block;
      font-weight: ${fontWeightBold};
    }

    button.title {
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      font-weight: ${fontWeightBold};
      letter-spacing: inherit;
      text-align: start;
      cursor: pointer;
    }

    .cannot-start .title {
      color: ${colorInkMuted};
      font-weight: normal;
    }

    .hint {
      margin-block-start: ${space1};
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    .status {
      max-inline-size: 100%;
      color: ${colorInkMuted};
    }

    @media print {
      .task {
        border-color: currentcolor;
      }
    }
  `,
];
