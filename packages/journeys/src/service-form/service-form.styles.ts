import { baseStyles, css, focusStyles, iconStyles, visuallyHiddenStyles } from '@fanar/elements';
import {
  borderWidthMark,
  borderWidthThin,
  colorWarning,
  colorBorder,
  colorInkMuted,
  colorLink,
  colorPrimary,
  colorPrimarySoft,
  fontHeading,
  fontSizeHeading2,
  fontSizeHeading3,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightBody,
  lineHeightHeading,
  radiusMedium,
  sizeMeasure,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space6,
  space8,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';
import { questionsStyles } from './field-kinds/questions.styles.js';

export const serviceFormStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  visuallyHiddenStyles,
  questionsStyles,
  css`
    .form {
      max-inline-size: ${sizeMeasure};
    }

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

    .link {
      min-inline-size: ${sizeTarget};
      min-block-size: ${sizeTarget};
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      letter-spacing: inherit;
      cursor: pointer;
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

    .refusal,
    fanar-alert:not(:defined) {
      display: block;
      margin-block-end: ${space6};
      padding-inline-start: ${space4};
      border-inline-start: ${borderWidthMark} solid ${colorWarning};
    }

    .refusal > :last-child {
      margin-block-end: 0;
    }

    /* The heading of the screen asks the question. */
    .titled > ::part(field-label),
    .titled > .question > ::part(field-label) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      opacity: 0;
      white-space: nowrap;
    }

    .questions {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: ${space8};
    }

    .questions[hidden] {
      display: none;
    }

    .questions > * {
      inline-size: 100%;
      margin: 0;
    }

    .questions > fanar-button {
      inline-size: auto;
    }

    .masked {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space1} ${space3};
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: ${space4};
    }

    fanar-step-indicator {
      margin-block: ${space4};
    }

    /* It comes after the questions: its place is there before. */
    fanar-error-summary {
      display: block;
    }

    fanar-task-list {
      display: block;
      margin-block: ${space6};
    }

    fanar-alert,
    fanar-error-summary,
    fanar-summary-list,
    fanar-confirmation-panel {
      margin-block: ${space6};
    }

    .section > fanar-summary-list {
      margin-block: 0 ${space2};
    }

    fanar-alert > :last-child,
    fanar-confirmation-panel > * {
      margin-block-end: 0;
    }

    .key {
      font-size: ${fontSizeLead};
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
      .form {
        max-inline-size: none;
      }

      a {
        min-block-size: 0;
      }

      .section,
      .facts,
      .checklist > li,
      fanar-confirmation-panel {
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

      .questions > fanar-button,
      .print,
      .back,
      .start,
      .link,
      .actions,
      fanar-step-indicator {
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
  `,
];
