import {
  borderWidthControl,
  colorBorderStrong,
  colorDanger,
  colorDisabled,
  colorField,
  colorInkMuted,
  colorOnDisabled,
  colorOnField,
  colorPrimary,
  colorPrimarySoft,
  fontSizeHeading3,
  fontWeightBold,
  radiusMedium,
  sizeControl,
  sizeTarget,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

/**
 * Digits of one font may differ in width, so they are seen in cells, which lie over the text of the
 * box. Where the person chose the colours that text cannot be hidden: it is seen instead of the cells.
 * The box is as wide as the cells, and the wait as tall as the button that takes its place.
 */
export const oneTimeCodeStyles = css`
  .code {
    display: grid;
    grid-template-columns: minmax(0, max-content);
    font-size: ${fontSizeHeading3};
    font-weight: ${fontWeightBold};
  }

  .code > * {
    grid-area: 1 / 1;
    block-size: max(${sizeControl}, 3.5rem);
  }

  #control {
    inline-size: 0;
    min-inline-size: 100%;
    max-inline-size: none;
    font-size: inherit;
  }

  .cells {
    direction: ltr;
    display: grid;
    grid-auto-columns: minmax(0, 3rem);
    grid-auto-flow: column;
    gap: ${space2};
    visibility: hidden;
    pointer-events: none;
  }

  .cell {
    display: grid;
    place-content: center;
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
  }

  .caret {
    border-color: ${colorPrimary};
    background: ${colorPrimarySoft};
  }

  .caret:empty::before {
    content: '';
    block-size: 1.2em;
    border-inline-start: ${borderWidthControl} solid;
  }

  .selected {
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
  }

  :host(:state(invalid)) .cell {
    border-color: ${colorDanger};
  }

  #control:disabled + .cells > .cell {
    border-color: ${colorOnDisabled};
    background: ${colorDisabled};
    color: ${colorOnDisabled};
  }

  #control:read-only:enabled + .cells > .cell {
    border-style: dashed;
  }

  .again,
  .wait {
    display: flex;
    align-items: center;
    min-block-size: ${sizeTarget};
    margin-block: ${space3} 0;
    color: ${colorInkMuted};
  }

  .again {
    padding: ${space2} ${space4};
    border: ${borderWidthControl} solid;
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorPrimary};
    font: inherit;
    font-weight: ${fontWeightBold};
    cursor: pointer;
  }

  .again:hover {
    background: ${colorPrimarySoft};
  }

  @media (forced-colors: none) {
    .split > #control {
      border-color: transparent;
      background: transparent;
      caret-color: transparent;
      color: transparent;
      -webkit-text-fill-color: transparent;
    }

    .split > #control::selection {
      background: transparent;
    }

    .split > .cells {
      visibility: visible;
    }
  }

  @media print {
    .again,
    .wait {
      display: none;
    }

    .cell {
      border-color: currentcolor;
    }
  }
`;
