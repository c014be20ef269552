import { colorLink, sizeTarget, space4, underlineOffset } from '@fanar/tokens';
import { css } from '../styles/css.js';
import { linkStyles } from '../styles/link.js';

export const consentStyles = [
  linkStyles,
  css`
    .status {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 ${space4};
      min-block-size: ${sizeTarget};
    }

    ::slotted(a) {
      color: ${colorLink};
      text-underline-offset: ${underlineOffset};
    }

    @media print {
      .link {
        display: none;
      }
    }
  `,
];
