import {
  colorInkMuted,
  colorLink,
  easingStandard,
  fontSizeSmall,
  fontWeightBold,
  motionFast,
  space2,
} from '@fanar/tokens';
import { inlineStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { slottedLinkStyles } from '../styles/slotted-link.js';

export const fanarLinkStyles = [
  inlineStyles,
  iconStyles,
  slottedLinkStyles,
  css`
    :host {
      --_display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }

    .line {
      flex-wrap: wrap;
      column-gap: ${space2};
    }

    .action {
      font-weight: ${fontWeightBold};
    }

    .icon {
      /* A turned icon would lie over the link. */
      pointer-events: none;
      inline-size: 1.25em;
      block-size: 1.25em;
    }

    .action .icon {
      transition: translate ${motionFast} ${easingStandard};
    }

    .action:hover .icon {
      translate: 0.2em 0;
    }

    .action:hover .mirror:dir(rtl) {
      translate: -0.2em 0;
    }

    .note {
      min-inline-size: 0;
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
      font-weight: normal;
    }

    .note .icon {
      display: inline-block;
      color: ${colorLink};
      vertical-align: -0.25em;
    }

    @media (prefers-reduced-motion: reduce) {
      .action .icon {
        transition: none;
      }
    }
  `,
];
