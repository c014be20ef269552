import {
  borderWidthControl,
  borderWidthThin,
  colorInk,
  colorInkMuted,
  colorLink,
  colorSurfaceSunken,
  fontHeading,
  fontWeightBold,
  lineHeightHeading,
  radiusMedium,
  sizePage,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { toneStyles } from '../styles/tone.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const bannerStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  toneStyles,
  visuallyHiddenStyles,
  css`
    :host([tone='neutral']) {
      --_tone: ${colorInkMuted};
      --_tone-soft: ${colorSurfaceSunken};
    }

    .banner {
      border-block: ${borderWidthThin} solid var(--_tone);
      background: var(--_tone-soft);
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: ${space1} ${space3};
      max-inline-size: ${sizePage};
      margin-inline: auto;
      padding: ${space3} ${space4};
    }

    .row > .icon {
      /* In the middle of the first line, however large the text is set. */
      margin-block-start: calc((1lh - 1em) / 4);
      color: var(--_tone);
    }

    .content {
      flex: 1 1 12rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .heading {
      font-family: ${fontHeading};
      font-weight: ${fontWeightBold};
    }

    ::slotted(p) {
      margin-block: 0 ${space1};
    }

    ::slotted(:last-child) {
      margin-block-end: 0;
    }

    ::slotted(a) {
      color: ${colorLink};
      text-decoration: underline;
      text-decoration-thickness: ${underlineThickness};
      text-underline-offset: ${underlineOffset};
    }

    .dismiss {
      display: inline-flex;
      align-items: center;
      gap: ${space1};
      min-inline-size: ${sizeTarget};
      min-block-size: ${sizeTarget};
      margin-block: calc((1lh - ${sizeTarget}) / 2);
      margin-inline: auto 0;
      padding: ${space1} ${space2};
      border: ${borderWidthControl} solid transparent;
      border-radius: ${radiusMedium};
      background: none;
      color: ${colorLink};
      font: inherit;
      line-height: ${lineHeightHeading};
      cursor: pointer;
    }

    .dismiss:hover {
      border-color: currentcolor;
      color: ${colorInk};
    }

    @media (forced-colors: active) {
      .row > .icon {
        color: inherit;
      }
    }

    @media print {
      .dismiss {
        display: none;
      }
    }
  `,
];
