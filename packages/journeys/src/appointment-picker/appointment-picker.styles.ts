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
  fontSizeSmall,
  fontWeightBold,
  radiusMedium,
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

  .bar {
    margin-block-end: ${space4};
  }

  .bar > * {
    margin-block-end: ${space2};
  }

  .current {
    padding: ${space2} ${space4};
    border-inline-start: ${borderWidthMark} solid ${colorInfo};
    border-radius: ${radiusMedium};
    background: ${colorInfoSoft};
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: ${space1} ${space6};
  }

  .unavailable {
    color: ${colorInkMuted};
  }

  .choice[aria-current='true'] {
    border-color: ${colorPrimary};
    border-inline-start-width: ${borderWidthMark};
  }

  .choice-more {
    flex-basis: 100%;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  .unavailable:hover,
  .unavailable {
    border-color: ${colorBorder};
    background: ${colorSurfaceSunken};
  }

  .unavailable .choice-title {
    font-weight: normal;
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

  /* With the name of its office in each. */
  .slots.several {
    grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
  }

  .slot-time {
    white-space: nowrap;
  }

  .slots + .slots {
    margin-block-start: ${space2};
  }

  .slot-words {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .slot-note {
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
    font-weight: normal;
  }

  .more-times {
    display: block;
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

  .services {
    display: grid;
    gap: ${space3};
  }

  .services li {
    display: flex;
    flex-wrap: wrap;
    gap: ${space1} ${space4};
    align-items: center;
    justify-content: space-between;
    padding: ${space3} ${space4};
    border: ${borderWidthThin} solid ${colorBorder};
    border-radius: ${radiusMedium};
  }

  .services fanar-select {
    flex: 1 1 14rem;
    margin: 0;
  }

  .service-title {
    flex: 1 1 12rem;
    font-weight: ${fontWeightBold};
  }

  .offer {
    margin-block: ${space4} ${space2};
    font-weight: ${fontWeightBold};
  }

  #misfit {
    max-inline-size: ${sizeMeasure};
    margin-block-end: ${space4};
  }

  .more,
  .visit > fanar-select,
  .visit > fanar-radio-group {
    display: block;
    margin-block-end: ${space4};
  }

  .near {
    margin-block-end: ${space4};
  }

  .near p {
    margin-block: ${space1} 0;
  }

  .office-list {
    display: grid;
    gap: ${space3};
    max-inline-size: ${sizeMeasure};
  }

  .office {
    padding: ${space3} ${space4};
    border: ${borderWidthThin} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
  }

  .office:has(:checked) {
    border-color: ${colorPrimary};
    background: ${colorPrimarySoft};
  }

  .office label {
    display: flex;
    gap: ${space3};
    align-items: center;
    min-block-size: ${sizeTarget};
    cursor: pointer;
  }

  .office input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: ${colorPrimary};
    cursor: inherit;
  }

  .about,
  .further {
    padding-inline-start: calc(1.5rem + ${space3});
  }

  .about p {
    margin-block-end: ${space1};
  }

  .free strong {
    font-weight: ${fontWeightBold};
  }

  .free > * {
    display: block;
  }

  .further {
    display: block;
  }

  .hours {
    margin: 0;
  }

  .hours > div {
    display: flex;
    gap: ${space4};
    justify-content: space-between;
  }

  .hours dd {
    margin: 0;
  }

  .error {
    color: ${colorDanger};
    font-weight: ${fontWeightBold};
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
    .office:has(:checked),
    .choice[aria-current='true'] {
      outline: ${borderWidthControl} solid Highlight;
    }
  }
`;
