import {
  borderWidthControl,
  colorBorderStrong,
  colorDanger,
  colorDisabled,
  colorField,
  colorFocus,
  colorOnDisabled,
  colorOnField,
  colorPrimary,
  colorPrimarySoft,
  focusOffset,
  focusWidth,
  radiusMedium,
  space1,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';
import { css } from '../styles/css.js';

/*
 * `.inline` wraps as soon as the answers no longer fit beside each other. The card is pressed
 * wherever it is touched. Chosen, its border is twice as thick, without moving what is inside.
 */
export const radioGroupStyles = css`
  .inline {
    display: flex;
    flex-wrap: wrap;
    gap: ${space1} ${space6};
  }

  .cards {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: ${space3};
    justify-items: stretch;
  }

  .cards .choice {
    position: relative;
    padding: ${space2} ${space4} ${space3};
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
  }

  .cards label::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .cards .choice:hover:has(:enabled) {
    border-color: ${colorPrimary};
  }

  :host(:state(invalid)) .cards .choice:has(:enabled) {
    border-color: ${colorDanger};
  }

  .cards .choice:has(:checked) {
    border-color: ${colorPrimary};
    background: ${colorPrimarySoft};
    box-shadow: inset 0 0 0 ${borderWidthControl} ${colorPrimary};
  }

  .cards .choice:has(:disabled) {
    border-color: ${colorOnDisabled};
    background: ${colorDisabled};
    color: ${colorOnDisabled};
  }

  :host([readonly]) .cards .choice {
    border-style: dashed;
    box-shadow: none;
  }

  .cards .choice:has(:focus-visible) {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
  }

  .cards :focus-visible {
    outline-color: transparent;
  }

  @media (forced-colors: active) {
    .cards .choice:has(:checked) {
      border-color: Highlight;
      border-width: calc(2 * ${borderWidthControl});
      margin: calc(-1 * ${borderWidthControl});
    }

    .cards .choice:has(:disabled) {
      border-color: GrayText;
    }
  }

  @media print {
    .cards .choice {
      border-color: currentcolor;
      break-inside: avoid;
    }
  }
`;
