import { css } from '@fanar/elements';
import {
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorLink,
  colorPrimary,
  colorPrimarySoft,
  colorWarning,
  fontHeading,
  fontSizeHeading2,
  fontSizeHeading3,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightBody,
  lineHeightHeading,
  radiusMedium,
  sizeTarget,
  space2,
  space3,
  space4,
  space6,
  space8,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';

/** What the screens of the form and the page of a service look like: headings, facts, lists. */
export const screenStyles = css`
  p,
  ul,
  ol,
  dl {
    margin-block: 0 ${space4};
  }

  ul,
  ol {
    padding-inline-start: ${space6};
  }

  li {
    margin-block-end: ${space2};
  }

  a,
  .link {
    color: ${colorLink};
    text-underline-offset: ${underlineOffset};
    text-decoration-line: underline;
    text-decoration-thickness: ${underlineThickness};
  }

  a {
    display: inline-flex;
    align-items: center;
    min-block-size: ${sizeTarget};
  }

  /* Its words stand at the edge that all words stand at. */
  .quiet {
    margin-inline-start: calc(-1 * ${space3});
  }

  .loading {
    min-block-size: 60vb;
    color: ${colorInkMuted};
  }

  .heading {
    margin-block: ${space4} ${space6};
    color: inherit;
    font-family: ${fontHeading};
    line-height: ${lineHeightHeading};
  }

  .heading:focus-visible {
    outline: none;
  }

  .caption {
    display: block;
    color: ${colorInkMuted};
    font-size: ${fontSizeLead};
    line-height: ${lineHeightBody};
  }

  .title {
    display: block;
    font-size: ${fontSizeHeading2};
    font-weight: ${fontWeightBold};
  }

  .subheading {
    margin-block: 0 ${space3};
    font-family: ${fontHeading};
    font-size: ${fontSizeHeading3};
    font-weight: ${fontWeightBold};
    line-height: ${lineHeightHeading};
  }

  .section {
    margin-block: ${space8};
  }

  .summary,
  .intro {
    font-size: ${fontSizeLead};
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: ${space6};
    margin-block: ${space6};
    padding: ${space6};
    border-inline-start: ${borderWidthMark} solid ${colorPrimary};
    border-radius: ${radiusMedium};
    background: ${colorPrimarySoft};
  }

  .fact > dt {
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  .fact > dd {
    margin: 0;
    font-weight: ${fontWeightBold};
  }

  .fact:last-child {
    grid-column: 1 / -1;
  }

  .fees {
    padding: 0;
    list-style: none;
  }

  .note {
    display: block;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
    font-weight: normal;
  }

  .fees + .note {
    margin: 0;
  }

  .checklist {
    padding: 0;
    list-style: none;
  }

  .checklist > li {
    padding-block: ${space3};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
    margin: 0;
  }

  .prints {
    display: flex;
    flex-wrap: wrap;
    gap: ${space2} ${space4};
  }

  .original {
    display: block;
    color: ${colorWarning};
    font-size: ${fontSizeSmall};
    font-weight: ${fontWeightBold};
  }

  .item-title {
    margin-block: ${space6} ${space2};
    font-weight: ${fontWeightBold};
  }

  @media (forced-colors: active) {
    /* Here it has an edge of its own. */
    .quiet {
      margin-inline-start: 0;
    }

    .facts {
      border-inline-start-color: CanvasText;
    }
  }

  @media print {
    a {
      min-block-size: 0;
    }

    .section,
    .facts,
    .checklist > li {
      break-inside: avoid;
    }

    .subheading,
    .item-title {
      break-after: avoid;
    }

    .section {
      margin-block: ${space4};
    }

    .facts {
      padding: ${space3};
      background: none;
    }

    .checklist > li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: ${space3};
    }

    .checklist > li > * {
      grid-column: 2;
    }

    .checklist > li::before {
      content: '';
      inline-size: 1em;
      block-size: 1em;
      margin-block-start: 0.4em;
      border: ${borderWidthThin} solid currentcolor;
    }

    .print,
    .start,
    .alone .other,
    :has(> .alone) > :not(.alone, .heading) {
      display: none;
    }
  }

  /* The 80 mm slip of a counter printer. */
  @media print and (max-width: 90mm) {
    .title {
      font-size: ${fontSizeLead};
    }

    .subheading {
      font-size: inherit;
    }

    /* It has no pages to break at. */
    .section {
      break-inside: auto;
      margin-block: ${space2};
    }
  }
`;
