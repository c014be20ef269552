import {
  borderWidthControl,
  colorBorderStrong,
  colorDanger,
  colorDisabled,
  colorField,
  colorOnDisabled,
  colorOnField,
  radiusMedium,
  sizeField,
  sizeTarget,
  space2,
  space6,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

export const signaturePadStyles = css`
  .modes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space6};
    margin-block-end: ${space2};
  }

  .modes + label {
    display: block;
  }

  .pad {
    display: grid;
    /* Room for the surface before it comes. */
    aspect-ratio: 2;
    max-inline-size: ${sizeField};
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    overflow: hidden;
  }

  .tools {
    min-block-size: ${sizeTarget};
  }

  :host(:state(invalid)) .pad {
    border-color: ${colorDanger};
  }

  :host([readonly]) .pad {
    border-style: dashed;
  }

  .off {
    border-color: ${colorOnDisabled};
    background: ${colorDisabled};
    color: ${colorOnDisabled};
  }

  @media (forced-colors: active) {
    .off {
      border-color: GrayText;
      color: GrayText;
    }
  }

  @media print {
    .pad {
      border-color: currentcolor;
      color: black;
      break-inside: avoid;
    }
  }
`;
