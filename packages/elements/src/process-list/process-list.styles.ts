import {
  colorPrimary,
  fontHeading,
  fontSizeLead,
  lineHeightHeading,
  space1,
  space3,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { markDone, trackLine, trackMark } from '../styles/track.js';

export const processListStyles = baseStyles;

/** For the native list inside, wherever it stands. */
export const processListLightStyles = css`
  fanar-process-list > ol {
    margin: 0;
    padding: 0;
    /* An empty string and not none, which takes the list away from VoiceOver. */
    list-style-type: '';

    & > li {
      position: relative;
      min-block-size: 2.25rem;
      margin: 0;
      padding-block: 0.125rem ${space6};
      padding-inline-start: calc(2.25rem + ${space3});
      overflow-wrap: anywhere;
    }

    & > li:last-child {
      padding-block-end: 0;
    }

    & > li::before {
      ${trackMark}
      ${markDone}
      content: counter(list-item, arabic-indic);
    }

    & > li:not(:last-child)::after {
      ${trackLine}
      border-color: ${colorPrimary};
    }

    & :is(h2, h3, h4, h5, h6) {
      margin-block: 0 ${space1};
      font-family: ${fontHeading};
      font-size: ${fontSizeLead};
      line-height: ${lineHeightHeading};
      break-after: avoid;
    }

    & p {
      margin-block: 0 ${space1};
    }
  }

  fanar-process-list:state(latn) > ol > li::before {
    content: counter(list-item);
  }

  @media (forced-colors: active) {
    fanar-process-list > ol > li::before {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }

  @media print {
    fanar-process-list > ol > li {
      break-inside: avoid;
    }
  }
`;
