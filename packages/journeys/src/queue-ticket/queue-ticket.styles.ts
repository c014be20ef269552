import { css } from '@fanar/elements';
import {
  borderWidthControl,
  borderWidthMark,
  borderWidthThin,
  colorBorderStrong,
  colorInkMuted,
  colorOnSuccess,
  colorSuccess,
  colorSurfaceRaised,
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
    font-size: clamp(4.5rem, 30cqi, 9rem);
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

  /* Only a dialog. */
  fanar-critical-action {
    display: block;
    block-size: 0;
  }

  .facts {
    max-inline-size: ${sizeMeasure};
    margin-block: 0 ${space6};
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
