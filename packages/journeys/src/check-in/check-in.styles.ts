import { css } from '@fanar/elements';
import {
  borderWidthMark,
  borderWidthThin,
  colorDanger,
  colorInkMuted,
  colorPrimarySoft,
  colorSuccess,
  colorWarning,
  fontWeightBold,
  radiusMedium,
  sizeMeasure,
  space2,
  space3,
  space4,
  space6,
  space8,
} from '@fanar/tokens';

export const checkInStyles = css`
  :host {
    --_display: block;
  }

  .result,
  .refused {
    box-sizing: border-box;
    max-inline-size: ${sizeMeasure};
    padding-block: ${space2};
    padding-inline: ${space6};
    border-inline-start: ${borderWidthMark} solid ${colorSuccess};
  }

  .refused {
    border-color: ${colorWarning};
  }

  .label {
    margin: 0;
    color: ${colorInkMuted};
  }

  .number {
    margin-block: 0 ${space4};
    font-size: clamp(4.5rem, 26cqi, 9rem);
  }

  .facts {
    margin-block: 0 ${space4};
  }

  .camera {
    margin-block-end: ${space6};
  }

  video {
    display: block;
    inline-size: 100%;
    max-inline-size: 30rem;
    aspect-ratio: 4 / 3;
    border-radius: ${radiusMedium};
    background: ${colorPrimarySoft};
    object-fit: cover;
  }

  .trouble {
    margin-block: ${space2} 0;
    color: ${colorDanger};
    font-weight: ${fontWeightBold};
  }

  .idle {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: ${space3} ${space6};
    align-items: center;
    justify-content: space-between;
    padding: ${space3} ${space4};
    border-radius: ${radiusMedium};
    background: ${colorPrimarySoft};
  }

  .idle p {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  /* Pressed by whoever stands before it, read from an arm's length and more. */
  .kiosk {
    --fanar-size-control: 72px;
    --fanar-size-target: 64px;
    --fanar-font-size-body: 1.75rem;
    --fanar-font-size-small: 1.5rem;
    --fanar-font-size-lead: 2rem;
    --fanar-font-size-heading-2: 3rem;
    --fanar-font-size-heading-3: 2rem;
    --fanar-size-measure: 60rem;
    --fanar-size-field: 100%;

    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: ${space8};
    max-inline-size: ${sizeMeasure};
    min-block-size: 100dvh;
    margin-inline: auto;
    padding: ${space8};
    font-size: 1.75rem;
  }

  .kiosk > section {
    inline-size: 100%;
    max-inline-size: none;
    margin-block: auto;
  }

  .kiosk .number {
    font-size: clamp(6rem, min(34cqi, 20vb), 20rem);
  }

  .kiosk .actions {
    gap: ${space6};
  }

  .kiosk form fanar-button {
    flex: 1;
  }

  @media (forced-colors: active) {
    .idle {
      border: ${borderWidthThin} solid CanvasText;
    }
  }

  @media print {
    .kiosk {
      min-block-size: 0;
      padding: 0;
      font-size: inherit;
    }
  }

  /* A receipt printer's slip of 80 mm. */
  @media print and (width < 100mm) {
    .result {
      padding: 0;
      border: 0;
    }

    .number,
    .kiosk .number {
      margin-block: 2mm;
      font-size: 54pt;
      text-align: center;
    }

    .kiosk {
      --fanar-font-size-heading-2: 11pt;

      font-size: 9pt;
    }

    .advice {
      font-size: inherit;
    }

    .fact {
      padding-block: 1mm;
    }
  }
`;
