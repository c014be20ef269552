import {
  borderWidthThin,
  colorBorder,
  colorInkMuted,
  colorPrimary,
  colorPrimarySoft,
  colorSurfaceRaised,
  fontHeading,
  fontSizeHeading3,
  fontWeightBold,
  lineHeightHeading,
  radiusFull,
  radiusLarge,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';
import { focusStyles } from '../styles/focus.js';
import { iconStyles } from '../styles/icon.js';
import { linkStyles } from '../styles/link.js';
import { visuallyHiddenStyles } from '../styles/visually-hidden.js';

export const filterPanelStyles = [
  baseStyles,
  focusStyles,
  iconStyles,
  linkStyles,
  visuallyHiddenStyles,
  css`
    .panel {
      display: grid;
      gap: ${space3};
      padding: ${space4};
      border: ${borderWidthThin} solid ${colorBorder};
      border-radius: ${radiusLarge};
      background: ${colorSurfaceRaised};
    }

    .panel > * {
      min-inline-size: 0;
    }

    .heading {
      font-family: ${fontHeading};
      font-size: ${fontSizeHeading3};
      font-weight: ${fontWeightBold};
      line-height: ${lineHeightHeading};
    }

    .toggle {
      display: none;
      align-items: center;
      justify-content: space-between;
      gap: ${space3};
      inline-size: 100%;
      min-block-size: ${sizeTarget};
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      text-align: start;
      cursor: pointer;
    }

    .toggle[aria-expanded='true'] .icon {
      rotate: 180deg;
    }

    .status {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 ${space4};
    }

    .count {
      margin: 0;
      color: ${colorInkMuted};
    }

    .applied {
      display: flex;
      flex-wrap: wrap;
      gap: ${space2};
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .applied li {
      min-inline-size: 0;
    }

    .remove {
      display: inline-flex;
      align-items: center;
      gap: ${space2};
      max-inline-size: 100%;
      min-block-size: ${sizeTarget};
      margin: 0;
      padding: ${space1} ${space3};
      border: ${borderWidthThin} solid ${colorPrimary};
      border-radius: ${radiusFull};
      background: ${colorPrimarySoft};
      color: ${colorPrimary};
      font: inherit;
      letter-spacing: inherit;
      text-align: start;
      overflow-wrap: anywhere;
      cursor: pointer;
    }

    .remove:hover {
      box-shadow: inset 0 0 0 ${borderWidthThin} ${colorPrimary};
    }

    .remove bdi {
      min-inline-size: 0;
    }

    .remove .icon {
      inline-size: 1em;
      block-size: 1em;
    }

    .filters {
      display: grid;
      gap: ${space4};
    }

    .apply {
      justify-self: start;
    }

    ::slotted(*) {
      min-inline-size: 0;
      margin-block: 0;
    }

    @media (width < 40rem) {
      .toggle {
        display: flex;
      }

      .title {
        display: none;
      }

      .filters.folded {
        display: none;
      }

      .apply {
        justify-self: stretch;
      }
    }

    @media print {
      .filters,
      .toggle,
      .clear,
      .remove .icon {
        display: none;
      }

      .title {
        display: block;
      }
    }
  `,
];
