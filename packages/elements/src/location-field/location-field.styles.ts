import { colorInkMuted, fontSizeSmall, sizeField, space1, space2, space4 } from '@fanar/tokens';
import { css } from '../styles/css.js';

/** One way under the other; the first is in words. Printed, what was given stands in lines. */
export const locationFieldStyles = css`
  .place {
    display: grid;
    gap: ${space4};
    max-inline-size: ${sizeField};
  }

  :host([width='full']) .place {
    max-inline-size: none;
  }

  textarea.input {
    line-height: inherit;
    resize: block;
  }

  .advice,
  .news {
    margin: ${space1} 0 0;
    font-size: ${fontSizeSmall};
  }

  .advice {
    color: ${colorInkMuted};
  }

  .news:empty {
    position: absolute;
  }

  .finder,
  .map-toggle {
    gap: ${space2};
  }

  [aria-disabled] {
    cursor: progress;
  }

  div.input {
    block-size: auto;
    padding-block: ${space2};
  }

  .printed {
    display: none;
  }

  @media print {
    .place:has(+ .printed),
    .device,
    .advice,
    .map,
    .map-toggle {
      display: none;
    }

    .printed {
      display: block;
    }
  }
`;
