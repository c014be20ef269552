import {
  colorInkMuted,
  colorPrimary,
  fontSizeSmall,
  fontWeightBold,
  space1,
  space2,
  space3,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { markCurrent, markDone, trackLine, trackMark } from '../styles/track.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const timelineStyles = [
  baseStyles,
  iconStyles,
  visuallyHiddenStyles,
  css`
    .events {
      margin: 0;
      padding: 0;
      /* An empty string and not none, which takes the list away from VoiceOver. */
      list-style-type: '';
    }

    .event {
      position: relative;
      min-block-size: 2.25rem;
      padding-block-end: ${space6};
      padding-inline-start: calc(2.25rem + ${space3});
      overflow-wrap: anywhere;
      break-inside: avoid;
    }

    .event:last-child {
      padding-block-end: 0;
    }

    .event:not(:last-child)::before {
      ${trackLine}
    }

    .done:not(:last-child)::before,
    [reversed] > .current:not(:last-child)::before {
      border-color: ${colorPrimary};
    }

    .marker {
      ${trackMark}
    }

    .marker .icon {
      inline-size: 1.25rem;
      block-size: 1.25rem;
    }

    .done .marker {
      ${markDone}
    }

    .current .marker {
      ${markCurrent}
    }

    .dot {
      inline-size: 0;
      border: 0.4375rem solid;
      border-radius: 50%;
    }

    .heading {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space1} ${space2};
      min-block-size: 2.25rem;
      margin: 0;
      font-weight: ${fontWeightBold};
    }

    .to-come .heading {
      color: ${colorInkMuted};
      font-weight: normal;
    }

    .title {
      min-inline-size: 0;
    }

    .date {
      margin: 0;
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    .text {
      white-space: pre-line;
    }
  `,
];
