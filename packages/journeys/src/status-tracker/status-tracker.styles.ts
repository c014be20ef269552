import { css } from '@fanar/elements';
import {
  borderWidthControl,
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorBorderStrong,
  colorInkMuted,
  colorLink,
  colorOnPrimary,
  colorPrimary,
  colorSuccess,
  colorSurface,
  fontSizeSmall,
  fontWeightBold,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space8,
  underlineOffset,
} from '@fanar/tokens';

export const statusTrackerStyles = css`
  a {
    display: inline-flex;
    align-items: center;
    min-block-size: ${sizeTarget};
    color: ${colorLink};
    text-underline-offset: ${underlineOffset};
  }

  @container (width >= 60rem) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: ${space8};
      align-items: start;
    }
  }

  .service {
    margin-block-end: ${space1};
    font-weight: ${fontWeightBold};
  }

  .action {
    padding: ${space3} ${space4} 0;
    border-inline-start: ${borderWidthMark} solid ${colorPrimary};
  }

  .stage {
    position: relative;
    display: grid;
    grid-template-columns: 2rem 1fr;
    gap: 0 ${space3};
    padding-block-end: ${space4};
  }

  .mark {
    grid-row: span 2;
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: 50%;
    background: ${colorSurface};
  }

  .mark .icon {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }

  /* The line from each stage to the next. */
  .stage:not(:last-child)::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(1rem - 1px);
    border-inline-start: ${borderWidthControl} solid ${colorBorderStrong};
    content: '';
  }

  .stage.done .mark {
    border-color: ${colorSuccess};
    background: ${colorSuccess};
    color: ${colorOnPrimary};
  }

  .stage.current .mark {
    border-color: ${colorPrimary};
    border-width: ${borderWidthMark};
  }

  .stage.current .stage-title {
    font-weight: ${fontWeightBold};
  }

  .stage-note {
    grid-column: 2;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  .event {
    display: grid;
    gap: ${space1};
    padding-block: ${space2};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  bdi {
    white-space: nowrap;
  }

  @media print {
    a {
      min-block-size: 0;
    }
  }

  @media print and (width < 100mm) {
    .stage-note {
      font-size: inherit;
    }
  }

  @media (forced-colors: active) {
    .stage.current .mark {
      border-color: Highlight;
    }
  }
`;
