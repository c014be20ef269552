import { css } from '@fanar/elements';
import {
  colorInk,
  colorInkMuted,
  fontHeading,
  fontSizeHeading2,
  fontSizeHeading3,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  sizeMeasure,
  space3,
  space4,
  space6,
} from '@fanar/tokens';

/** What the screens of a journey share: headings, quiet text, lists of facts, text buttons. */
export const journeyStyles = css`
  :host {
    container-type: inline-size !important;
  }

  p,
  dl,
  ul,
  ol {
    max-inline-size: ${sizeMeasure};
    margin-block: 0 ${space4};
  }

  ul,
  ol {
    padding: 0;
    list-style: none;
  }

  section {
    margin-block-end: ${space6};
  }

  .heading {
    inline-size: fit-content;
    margin-block: 0 ${space3};
    color: ${colorInk};
    font-family: ${fontHeading};
    font-size: ${fontSizeHeading2};
    font-weight: ${fontWeightBold};
    line-height: ${lineHeightHeading};
  }

  .heading.minor {
    font-size: ${fontSizeHeading3};
  }

  .note {
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: ${space3};
    margin-block: ${space4};
  }

  form > * {
    margin-block-end: ${space6};
  }

  button {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    cursor: pointer;
  }

  fanar-confirmation-panel,
  fanar-error-summary,
  fanar-summary-list,
  fanar-alert {
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space4};
  }

  fanar-alert > :last-child,
  fanar-confirmation-panel > * {
    margin-block-end: 0;
  }

  @media print {
    section,
    li {
      break-inside: avoid;
    }

    /* Whatever else lays them out. */
    .no-print:not(#paper),
    .actions,
    .link {
      display: none;
    }
  }

  /* A receipt printer's slip of 80 mm. */
  @media print and (width < 100mm) {
    :host {
      font-size: 9pt !important;
    }

    .heading,
    .heading.minor {
      font-size: 11pt;
    }

    .note {
      font-size: inherit;
    }
  }
`;
