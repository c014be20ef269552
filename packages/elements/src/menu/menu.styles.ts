import {
  borderWidthControl,
  borderWidthThin,
  colorBorder,
  colorDanger,
  colorField,
  colorFocus,
  colorInk,
  colorPrimary,
  colorPrimarySoft,
  easingStandard,
  focusWidth,
  fontWeightBold,
  motionFast,
  radiusMedium,
  radiusSmall,
  sizeControl,
  sizeTarget,
  space1,
  space2,
  space3,
  space5,
} from '@fanar/tokens';
import { anchoredPopoverStyles } from '../styles/anchored-popover.js';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';

export const menuStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  anchoredPopoverStyles,
  css`
    :host {
      --_display: inline-block;
      vertical-align: middle;
      max-inline-size: 100%;
    }

    .popover-anchor {
      display: flex;
    }

    .trigger {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: ${space2};
      inline-size: 100%;
      min-block-size: ${sizeControl};
      margin: 0;
      padding: ${space2} ${space5};
      border: ${borderWidthControl} solid ${colorPrimary};
      border-radius: ${radiusMedium};
      background: ${colorField};
      color: ${colorPrimary};
      font: inherit;
      font-weight: ${fontWeightBold};
      letter-spacing: inherit;
      line-height: 1.45;
      cursor: pointer;
    }

    .trigger:hover,
    .trigger[aria-expanded='true'] {
      background: ${colorPrimarySoft};
    }

    .words {
      min-inline-size: 0;
    }

    .icon {
      transition: rotate ${motionFast} ${easingStandard};
    }

    [aria-expanded='true'] .icon {
      rotate: 180deg;
    }

    .menu {
      display: flex;
      flex-direction: column;
      padding: ${space1};
    }

    .popover:not(.sheet) {
      max-inline-size: min(22rem, 100vw);
    }

    ::slotted(:is(a, button)) {
      display: flex;
      align-items: center;
      gap: ${space2};
      min-block-size: ${sizeTarget};
      margin: 0;
      padding: ${space2} ${space3};
      border: 0;
      border-radius: ${radiusSmall};
      background: none;
      color: ${colorInk};
      font: inherit;
      text-align: start;
      text-decoration: none;
      cursor: pointer;
    }

    ::slotted(:is(a, button):hover) {
      background: ${colorPrimarySoft};
    }

    ::slotted(:is(a, button):focus) {
      outline: ${focusWidth} solid ${colorFocus};
      outline-offset: calc(${focusWidth} * -1);
    }

    ::slotted([data-tone='danger']) {
      color: ${colorDanger};
    }

    ::slotted(hr) {
      inline-size: auto;
      margin: ${space1} ${space2};
      border: 0;
      border-block-start: ${borderWidthThin} solid ${colorBorder};
    }

    @media (prefers-reduced-motion: reduce) {
      .icon {
        transition: none;
      }
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];
