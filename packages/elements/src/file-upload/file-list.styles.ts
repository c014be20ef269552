import {
  borderWidthControl,
  borderWidthMark,
  colorBorder,
  colorDanger,
  colorInkMuted,
  colorOnDisabled,
  colorPrimary,
  colorSuccess,
  colorSurfaceRaised,
  fontSizeSmall,
  fontWeightBold,
  radiusMedium,
  sizeField,
  space1,
  space2,
  space3,
  space4,
} from '@fanar/tokens';
import { css } from '../styles/css.js';
import { iconStyles } from '../styles/icon.js';
import { linkStyles } from '../styles/link.js';

/** The list of files; adopted when there is about to be one. */
export const fileListStyles = [
  iconStyles,
  linkStyles,
  css`
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
    .share,
    .stage,
    .note {
      margin: 0;
      color: ${colorInkMuted};
      font-size: ${fontSizeSmall};
    }

    .size,
    .share {
      white-space: nowrap;
    }

    .success {
      font-size: ${fontSizeSmall};
    }

    .stage,
    .trouble {
      margin: 0;
      font-weight: ${fontWeightBold};
    }

    .progress {
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

    :host([width='full']) .files {
      max-inline-size: none;
    }

    @media (forced-colors: active) {
      .file > .icon {
        color: CanvasText;
      }
    }

    @media print {
      .actions,
      .progress,
      .refusal {
        display: none;
      }

      .file {
        break-inside: avoid;
      }
    }
  `,
];
