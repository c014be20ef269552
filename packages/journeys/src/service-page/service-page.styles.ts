import { baseStyles, css, focusStyles, iconStyles, visuallyHiddenStyles } from '@fanar/elements';
import { sizeMeasure, space4 } from '@fanar/tokens';
import { screenStyles } from '../service-form/screens/screen.styles.js';

export const servicePageStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  visuallyHiddenStyles,
  screenStyles,
  css`
    .page {
      display: flow-root;
      max-inline-size: ${sizeMeasure};
    }

    .plain,
    .offices {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .offices {
      display: grid;
      gap: ${space4};
    }

    .offices:focus-visible {
      outline: none;
    }

    .plain > li,
    .offices > li {
      margin: 0;
      break-inside: avoid;
    }

    @media print {
      .page {
        max-inline-size: none;
      }

      .retry {
        display: none;
      }
    }
  `,
];
