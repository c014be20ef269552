import {
  borderWidthControl,
  borderWidthMark,
  colorBorder,
  colorBorderStrong,
  colorDanger,
  colorDisabled,
  colorField,
  colorFocus,
  colorInkMuted,
  colorOnDisabled,
  colorOnField,
  colorPrimary,
  colorPrimarySoft,
  colorSuccess,
  colorSurfaceRaised,
  easingStandard,
  focusOffset,
  focusWidth,
  fontSizeSmall,
  fontWeightBold,
  motionFast,
  radiusMedium,
  sizeField,
  sizeTarget,
  space1,
  space2,
  space3,
  space4,
  space5,
} from '@fanar/tokens';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { linkStyles } from '../styles/link.js';

export const fileUploadStyles = [
  iconStyles,
  linkStyles,
  css`
    .zone {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space2} ${space4};
      max-inline-size: ${sizeField};
      padding: ${space5} ${space4};
      border: ${borderWidthControl} dashed ${colorBorderStrong};
      border-radius: ${radiusMedium};
      background: ${colorField};
      color: ${colorOnField};
      transition: background ${motionFast} ${easingStandard};
    }

    /* It lies over all of it: the whole zone is pressed, and the label and the keyboard lead to it. */
    .native {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }

    .zone:has(.native:focus-visible) {
      outline: ${focusWidth} solid ${colorFocus};
      outline-offset: ${focusOffset};
    }

    .zone:hover,
    .zone[data-over] {
      border-color: ${colorPrimary};
      background: ${colorPrimarySoft};
    }

    .zone[data-over] {
      border-style: solid;
    }

    .choose {
      display: inline-flex;
      align-items: center;
      gap: ${space2};
      min-block-size: ${sizeTarget};
      padding: ${space1} ${space4};
      border: ${borderWidthControl} solid ${colorPrimary};
      border-radius: ${radiusMedium};
      background: ${colorField};
      color: ${colorPrimary};
      font-weight: ${fontWeightBold};
    }

    .drop {
      color: ${colorInkMuted};
    }

    .limits {
      flex-basis: 100%;
      margin: 0;
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    :host(:state(invalid)) .zone {
      border-color: ${colorDanger};
    }

    .zone:has(.native:disabled) {
      border-color: ${colorOnDisabled};
      background: ${colorDisabled};
      color: ${colorOnDisabled};
    }

    .native:disabled {
      cursor: not-allowed;
    }

    .native:disabled ~ * {
      border-color: currentcolor;
      background: none;
      color: ${colorOnDisabled};
    }

    .refusal {
      margin-block: ${space2} 0;
      color: ${colorDanger};
      font-weight: ${fontWeightBold};
    }

    .files {
      max-inline-size: ${sizeField};
      margin: ${space3} 0 0;
      padding: 0;
      /* Without words, as no list at all would be one to Safari's reader. */
      list-style-type: '';
    }

    .file {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space1} ${space3};
      margin-block-start: ${space2};
      padding: ${space2} ${space3};
      border: ${borderWidthControl} solid ${colorBorder};
      border-radius: ${radiusMedium};
      background: ${colorSurfaceRaised};
    }

    .failed,
    .rejected {
      border-inline-start: ${borderWidthMark} solid ${colorDanger};
    }

    .file > .icon {
      color: ${colorInkMuted};
    }

    .sent > .icon,
    .kept > .icon,
    .success {
      color: ${colorSuccess};
    }

    .failed > .icon,
    .rejected > .icon,
    .trouble {
      color: ${colorDanger};
    }

    .about {
      flex: 1 1 10rem;
      min-inline-size: 0;
    }

    .name {
      font-weight: ${fontWeightBold};
      overflow-wrap: anywhere;
    }

    .size,
    .share {
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
      white-space: nowrap;
    }

    .success {
      font-size: ${fontSizeSmall};
    }

    .trouble {
      margin: 0;
      font-weight: ${fontWeightBold};
    }

    .sending {
      display: flex;
      align-items: center;
      gap: ${space2};
    }

    progress {
      flex: 1;
      inline-size: 0;
      min-inline-size: 4rem;
      block-size: ${space2};
      accent-color: ${colorPrimary};
    }

    .share {
      min-inline-size: 3.5em;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: ${space4};
    }

    .actions .link {
      justify-content: center;
    }

    .actions .link:disabled {
      color: ${colorOnDisabled};
      cursor: not-allowed;
    }

    @media (hover: none) and (pointer: coarse) {
      .drop {
        display: none;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .zone {
        transition: none;
      }
    }

    @media (forced-colors: active) {
      .zone:has(.native:disabled),
      .native:disabled ~ * {
        color: GrayText;
      }

      .zone[data-over] {
        border-color: Highlight;
      }

      .file > .icon {
        color: CanvasText;
      }
    }

    @media print {
      .zone,
      .actions,
      .sending,
      .refusal {
        display: none;
      }

      .file {
        break-inside: avoid;
      }
    }
  `,
];
