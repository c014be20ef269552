import {
  borderWidthControl,
  borderWidthThin,
  colorAccentSoft,
  colorInkMuted,
  colorLink,
  colorOnDisabled,
  colorPrimary,
  colorPrimarySoft,
  fontSizeSmall,
  fontWeightBold,
  radiusSmall,
  sizeTarget,
  space1,
  space2,
  space3,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

export const comboboxListStyles = css`
  .popover {
    /* Always the same, whatever rows are in view. */
    inline-size: 16rem;
    overflow: hidden;
  }

  @supports (anchor-name: --a) {
    .popover {
      inline-size: max(16rem, anchor-size(width));
    }
  }

  .popover:popover-open {
    display: flex;
    flex-direction: column;
  }

  .status {
    margin: 0;
    padding: ${space2} ${space3};
    color: ${colorInkMuted};
  }

  .retry {
    min-block-size: ${sizeTarget};
    padding: 0 ${space3};
    border: 0;
    background: none;
    color: ${colorLink};
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.3em;
    cursor: pointer;
  }

  .list {
    position: relative;
    flex: auto;
    min-block-size: 0;
    max-block-size: 22rem;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  /* The rows that are not drawn. */
  .list::before,
  .list::after {
    content: '';
    display: block;
    block-size: var(--above, 0);
  }

  .list::after {
    block-size: var(--below, 0);
  }

  .list[hidden] {
    display: none;
  }

  .list:focus-visible {
    outline: none;
  }

  /* Takes the width of the rows, no room. */
  .gauge {
    position: absolute;
    inset-inline: 0;
    display: grid;
    overflow-y: scroll;
    visibility: hidden;
  }

  .gauge > * {
    grid-area: 1 / 1;
  }

  .option,
  .heading {
    min-block-size: max(${sizeTarget}, var(--row, 0px));
    padding: ${space1} ${space3};
  }

  .heading {
    display: flex;
    align-items: end;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
    font-weight: ${fontWeightBold};
  }

  /* Plain blocks: there are many, and each is laid out while the person types. */
  .option {
    position: relative;
    align-content: center;
    /* The words stand under those of the box, which has a border; a tick may stand at the end. */
    padding-inline: calc(${space3} + ${borderWidthThin}) 2em;
    cursor: pointer;
  }

  /* A Latin name in an Arabic list keeps its own order. */
  .words {
    unicode-bidi: plaintext;
  }

  .option:hover {
    background: ${colorPrimarySoft};
  }

  .option.active {
    outline: ${borderWidthControl} solid ${colorPrimary};
    outline-offset: calc(-1 * ${borderWidthControl});
    background: ${colorPrimarySoft};
  }

  .option[aria-selected='true'] {
    font-weight: ${fontWeightBold};
  }

  .option[aria-disabled] {
    color: ${colorOnDisabled};
    cursor: not-allowed;
  }

  /* A tick, drawn the same way in both directions. */
  .option[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.9em;
    inline-size: 0.45em;
    block-size: 0.85em;
    margin-block: auto;
    border: solid currentcolor;
    border-block-width: 0 0.16em;
    border-inline-width: 0 0.16em;
    rotate: 45deg;
    direction: ltr;
  }

  .option-hint {
    display: block;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
    font-weight: normal;
  }

  .option[aria-disabled] .option-hint {
    color: inherit;
  }

  mark {
    border-radius: ${radiusSmall};
    background: ${colorAccentSoft};
    color: inherit;
  }

  @media (forced-colors: active) {
    .option.active {
      outline-color: Highlight;
    }

    .option[aria-disabled] {
      color: GrayText;
    }

    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
