import { baseStyles, css, focusStyles, iconStyles, visuallyHiddenStyles } from '@fanar/elements';
import {
  borderWidthMark,
  colorWarning,
  fontSizeLead,
  fontWeightBold,
  sizeMeasure,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space6,
  space8,
} from '@fanar/tokens';
import { questionsStyles } from './field-kinds/questions.styles.js';
import { screenStyles } from './screens/screen.styles.js';

export const serviceFormStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  visuallyHiddenStyles,
  questionsStyles,
  screenStyles,
  css`
    .form {
      display: flow-root;
      max-inline-size: ${sizeMeasure};
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

    @media print {
      .form {
        max-inline-size: none;
      }

      fanar-confirmation-panel {
        break-inside: avoid;
      }

      .questions > fanar-button,
      .back,
      .link,
      .actions,
      fanar-step-indicator {
        display: none;
      }
    }
  `,
];
