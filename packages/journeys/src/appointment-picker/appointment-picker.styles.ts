import { css } from '@fanar/elements';
import {
  borderWidthControl,
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorBorderStrong,
  colorDanger,
  colorField,
  colorFocus,
  colorInfoSoft,
  colorInfo,
  colorInkMuted,
  colorOnField,
  colorPrimary,
  colorPrimarySoft,
  colorSurfaceSunken,
  focusOffset,
  focusWidth,
  fontSizeHeading3,
  fontWeightBold,
  radiusMedium,
  sizeControl,
  sizeMeasure,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space6,
  space8,
} from '@fanar/tokens';

export const appointmentPickerStyles = css`
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: ${space1} ${space4};
    align-items: baseline;
  }

  .choices {
    display: grid;
    gap: ${space2};
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space3};
    align-items: baseline;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: ${sizeControl};
    padding: ${space2} ${space4};
    border: ${borderWidthThin} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    text-align: start;
  }

  .choice-title {
    font-weight: ${fontWeightBold};
  }

  .choice-note,
  .unavailable {
    color: ${colorInkMuted};
  }

  button.choice:hover {
    background: ${colorPrimarySoft};
  }

  .choice[aria-current='true'] {
    border-color: ${colorPrimary};
    border-inline-start-width: ${borderWidthMark};
  }

  .unavailable {
    border-color: ${colorBorder};
    background: ${colorSurfaceSunken};
  }

  .unavailable .choice-title {
    font-weight: normal;
  }

  .notice {
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space6};
    border-radius: ${radiusMedium};
  }

  .notice > fanar-alert {
    margin: 0;
  }

  fanar-calendar {
    display: block;
    min-block-size: 28rem;
    margin-block-end: ${space4};
  }

  .toolbar {
    display: flex;
    gap: ${space2};
    align-items: center;
    justify-content: space-between;
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space3};
  }

  .period {
    flex: 1;
    margin: 0;
    font-weight: ${fontWeightBold};
    text-align: center;
  }

  .step {
    display: grid;
    place-items: center;
    min-inline-size: ${sizeTarget};
    min-block-size: ${sizeTarget};
    padding: 0;
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
  }

  .step[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    color: ${colorBorderStrong};
    cursor: default;
  }

  @container (width < 36rem) {
    /* Two lines for every day, whether the second would have fitted beside the first or not. */
    .choice {
      flex-direction: column;
      align-items: start;
      justify-content: center;
    }
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .part {
    margin-block-end: ${space4};
  }

  .part-name {
    margin-block-end: ${space2};
    color: ${colorInkMuted};
  }

  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr));
    gap: ${space2};
    max-inline-size: ${sizeMeasure};
  }

  .slot {
    position: relative;
    display: flex;
    gap: ${space2};
    align-items: center;
    min-block-size: ${sizeTarget};
    padding: ${space2} ${space3};
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    cursor: pointer;
  }

  .slot input {
    appearance: none;
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: 50%;
    outline: none;
    cursor: inherit;
  }

  .slot :checked {
    border-color: ${colorPrimary};
  }

  .slot :checked::before {
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: ${colorPrimary};
    content: '';
  }

  .slot:hover {
    background: ${colorPrimarySoft};
  }

  .slot:has(:focus-visible) {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
  }

  .slot:has(:checked) {
    border-color: ${colorPrimary};
    background: ${colorPrimarySoft};
    font-weight: ${fontWeightBold};
  }

  .error {
    color: ${colorDanger};
    font-weight: ${fontWeightBold};
  }

  .hold {
    display: flex;
    flex-wrap: wrap;
    gap: ${space2} ${space6};
    align-items: center;
    justify-content: space-between;
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space4};
    padding: ${space3} ${space4};
    border-inline-start: ${borderWidthMark} solid ${colorInfo};
    border-radius: ${radiusMedium};
    background: ${colorInfoSoft};
  }

  .countdown {
    display: flex;
    flex-wrap: wrap;
    gap: ${space2};
    align-items: baseline;
    margin: 0;
  }

  .clock {
    font-size: ${fontSizeHeading3};
    font-variant-numeric: tabular-nums;
    font-weight: ${fontWeightBold};
  }

  .evidence {
    padding-inline-start: ${space4};
    list-style: square;
  }

  .evidence li {
    margin-block-end: ${space2};
  }

  .evidence .note {
    display: block;
  }

  @container (width >= 60rem) {
    .times-screen {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: ${space8};
      align-items: start;
    }
  }

  @media (forced-colors: active) {
    .unavailable,
    .step[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    .unavailable {
      border-style: dashed;
    }

    .slot :checked::before {
      background: Highlight;
      forced-color-adjust: none;
    }

    .slot:has(:checked):not(:has(:focus-visible)),
    .choice[aria-current='true'] {
      outline: ${borderWidthControl} solid Highlight;
    }
  }

  @media print {
    .evidence {
      list-style: none;
    }

    .evidence li::before {
      content: '\\25A1\\00A0';
    }
  }
`;
