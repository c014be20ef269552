import { css } from '@fanar/elements';
import {
  borderWidthControl,
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorBorderStrong,
  colorDanger,
  colorField,
  colorInkMuted,
  colorOnField,
  fontSizeSmall,
  fontWeightBold,
  radiusMedium,
  sizeControl,
  space1,
  space2,
  space3,
  space4,
  space6,
  space8,
} from '@fanar/tokens';

export const keepingStyles = css`
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: ${space2} ${space4};
    margin-block-start: ${space8};
    padding-block-start: ${space3};
    border-block-start: ${borderWidthThin} solid ${colorBorder};
  }

  .kept-status {
    flex: 1 1 16rem;
    color: ${colorInkMuted};
    font-size: ${fontSizeSmall};
  }

  .kept-status:empty {
    display: none;
  }

  .kept-status p {
    margin: 0;
  }

  .kept > fanar-button {
    margin-inline: calc(-1 * ${space3});
  }

  .kept-notice .actions {
    margin-block-start: ${space3};
  }

  .saver {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space6};
  }

  .way {
    padding-block-start: ${space4};
    border-block-start: ${borderWidthThin} solid ${colorBorder};
  }

  .way:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .draft-link {
    padding: ${space2} ${space3};
    border: ${borderWidthThin} solid ${colorBorder};
    border-radius: ${radiusMedium};
    overflow-wrap: anywhere;
  }

  .from-file {
    display: block;
    margin-block: ${space6};
  }

  .file-choice {
    margin-block-end: ${space4};
  }

  .file-choice p {
    margin-block: ${space2} 0;
    overflow-wrap: anywhere;
  }

  .passphrase {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space1};
    margin-block-end: ${space4};
  }

  .passphrase.invalid {
    padding-inline-start: ${space4};
    border-inline-start: ${borderWidthMark} solid ${colorDanger};
  }

  .passphrase > label {
    font-weight: ${fontWeightBold};
  }

  .passphrase-problem {
    color: ${colorDanger};
    font-weight: ${fontWeightBold};
  }

  .passphrase-box {
    display: flex;
    align-items: center;
    gap: ${space3};
  }

  .passphrase input {
    flex: 1 1 0;
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 24rem;
    min-block-size: ${sizeControl};
    padding-inline: ${space3};
    border: ${borderWidthControl} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    background: ${colorField};
    color: ${colorOnField};
    font: inherit;
  }

  .passphrase input[aria-invalid] {
    border-color: ${colorDanger};
  }

  @media (forced-colors: active) {
    /* Here it has an edge of its own. */
    .kept > fanar-button {
      margin-inline: 0;
    }
  }

  @media print {
    .kept,
    .kept-notice,
    .from-file {
      display: none;
    }
  }
`;
