import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorPrimary,
  colorSuccess,
  fontWeightBold,
  space1,
  space2,
  space4,
  space6,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';

export const listStyles = [
  baseStyles,
  css`
    :host {
      container-type: inline-size !important;
    }
  `,
];

/** For the native list inside, wherever it stands. */
export const listLightStyles = css`
  fanar-list > :is(ul, ol, dl) {
    margin: 0;
    padding: 0;
  }

  fanar-list > :is(ul, ol) {
    padding-inline-start: ${space6};

    & > li {
      margin-block: 0 ${space2};
      padding-inline-start: ${space1};
      overflow-wrap: anywhere;
    }

    & > li:last-child {
      margin-block-end: 0;
    }

    & > li::marker {
      color: ${colorPrimary};
    }
  }

  /* An empty string and not none, which takes the list away from VoiceOver. */
  fanar-list:is([variant='plain'], [variant='checks']) > :is(ul, ol) {
    padding-inline-start: 0;
    list-style-type: '';

    & > li {
      padding-inline-start: 0;
    }
  }

  fanar-list[variant='checks'] > :is(ul, ol) > li {
    position: relative;
    padding-inline-start: calc(1.25em + ${space2});

    &::before {
      content: '';
      position: absolute;
      inset-block-start: calc((1lh - 1.25em) / 2);
      inset-inline-start: 0;
      inline-size: 1.25em;
      block-size: 1.25em;
      background: ${colorSuccess};
      clip-path: polygon(8% 53%, 19% 42%, 38% 61%, 81% 18%, 92% 29%, 38% 83%);
    }
  }

  fanar-list[divided] > :is(ul, ol) > li {
    margin-block: 0;
    padding-block: ${space2};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  fanar-list > dl {
    & dt {
      color: ${colorInkMuted};
    }

    & dd {
      min-inline-size: 0;
      margin: 0;
      font-weight: ${fontWeightBold};
      overflow-wrap: anywhere;
    }

    & > div {
      padding-block: ${space1};
    }
  }

  fanar-list[divided] > dl > div {
    padding-block: ${space2};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  @container (inline-size >= 28rem) {
    fanar-list > dl > div {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      column-gap: ${space4};

      & > dd {
        grid-column: 2;
      }
    }
  }

  @media (forced-colors: active) {
    fanar-list[variant='checks'] > :is(ul, ol) > li::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }

  @media print {
    fanar-list > * > * {
      break-inside: avoid;
    }

    fanar-list[variant='checks'] > :is(ul, ol) > li::before {
      print-color-adjust: exact;
    }
  }
`;
