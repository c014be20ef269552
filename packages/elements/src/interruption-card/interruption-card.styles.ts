import {
  borderWidthControl,
  colorBrand,
  colorOnBrand,
  fontHeading,
  fontSizeHeading1,
  fontSizeHeading2,
  fontSizeLead,
  fontWeightBold,
  lineHeightHeading,
  radiusLarge,
  sizeMeasure,
  space10,
  space3,
  space4,
  space5,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';

/** What is put into it inherits the two colours turned around: buttons and links are seen on it. */
export const interruptionCardStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  css`
    :host {
      --_ground: ${colorBrand};
      --_words: ${colorOnBrand};

      container-type: inline-size;
    }

    .card {
      --fanar-color-primary: var(--_words);
      --fanar-color-on-primary: var(--_ground);
      --fanar-color-primary-strong: color-mix(in srgb, var(--_words), var(--_ground) 15%);
      --fanar-color-primary-soft: color-mix(in srgb, var(--_words) 15%, var(--_ground));
      --fanar-color-field: var(--_ground);
      --fanar-color-ink: var(--_words);
      --fanar-color-ink-muted: var(--_words);
      --fanar-color-link: var(--_words);
      --fanar-color-focus: var(--_words);

      display: grid;
      gap: ${space4};
      justify-items: start;
      padding: clamp(${space5}, 7cqi, ${space10});
      border: ${borderWidthControl} solid var(--_ground);
      border-radius: ${radiusLarge};
      background: var(--_ground);
      color: var(--_words);
      font-size: ${fontSizeLead};
      break-inside: avoid;
    }

    .card > * {
      min-inline-size: 0;
      max-inline-size: 100%;
    }

    .icon {
      inline-size: 2.5rem;
      block-size: 2.5rem;
    }

    .heading {
      font-family: ${fontHeading};
      font-size: clamp(${fontSizeHeading2}, 6cqi, ${fontSizeHeading1});
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
      text-wrap: balance;
    }

    .heading:focus-visible {
      outline-color: var(--_words);
    }

    .content {
      max-inline-size: ${sizeMeasure};
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space3} ${space5};
    }

    ::slotted(a) {
      color: var(--_words);
    }

    ::slotted(:is(p, ul, ol)) {
      margin-block: 0 ${space4};
    }

    ::slotted(:last-child) {
      margin-block-end: 0;
    }

    @media print {
      .card {
        --_words: currentcolor;

        border-color: currentcolor;
        background: none;
        color: inherit;
      }

      .actions {
        display: none;
      }
    }
  `,
];
