import { css } from '@fanar/elements';
import {
  borderWidthControl,
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorBorderStrong,
  colorInkMuted,
  colorOnSuccess,
  colorSuccess,
  colorSurfaceRaised,
  fontHeading,
  fontSizeLead,
  fontWeightBold,
  radiusLarge,
  sizeMeasure,
  space2,
  space4,
  space6,
} from '@fanar/tokens';

export const queueTicketStyles = css`
  .slip {
    max-inline-size: 30rem;
    padding: ${space4} ${space6};
    border: ${borderWidthThin} solid ${colorBorderStrong};
    border-radius: ${radiusLarge};
    background: ${colorSurfaceRaised};
  }

  .number {
    margin-block: ${space2};
    font-family: ${fontHeading};
    font-size: clamp(4.5rem, 30cqi, 9rem);
    font-variant-numeric: tabular-nums;
    font-weight: ${fontWeightBold};
    line-height: 1.4;
    text-align: center;
  }

  .done .number,
  .missed .number,
  .left .number {
    color: ${colorInkMuted};
    font-size: clamp(3rem, 16cqi, 5rem);
  }

  .slip.called {
    border: ${borderWidthMark} solid ${colorSuccess};
  }

  .called .heading {
    inline-size: auto;
    margin-inline: calc(-1 * ${space6});
    margin-block-start: calc(-1 * ${space4});
    padding: ${space4} ${space6};
    background: ${colorSuccess};
    color: ${colorOnSuccess};
  }

  .advice {
    font-size: ${fontSizeLead};
  }

  /* Only a dialog. */
  fanar-critical-action {
    display: block;
    block-size: 0;
  }

  .facts {
    max-inline-size: ${sizeMeasure};
    margin-block: 0 ${space6};
  }

  .fact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space4};
    justify-content: space-between;
    padding-block: ${space2};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  dt {
    color: ${colorInkMuted};
  }

  dd {
    margin: 0;
    font-weight: ${fontWeightBold};
  }

  @media (forced-colors: active) {
    .called .heading {
      border-block-end: ${borderWidthControl} solid CanvasText;
    }
  }

  @media print {
    .slip,
    .slip.called {
      border-color: currentcolor;
      background: none;
    }

    .called .heading {
      background: none;
      color: inherit;
    }
  }

  /* A receipt printer's slip of 80 mm. */
  @media print and (width < 100mm) {
    .slip,
    .slip.called {
      padding: 0;
      border: 0;
    }

    .called .heading {
      margin: 0;
      padding: 0;
    }

    .number {
      margin-block: 2mm;
      font-size: 54pt;
    }

    .advice {
      font-size: inherit;
    }

    .fact {
      padding-block: 1mm;
    }
  }
`;
