import { easingStandard, motionMedium, radiusLarge, sizeTarget, space8 } from '@fanar/tokens';
import { css } from '../styles/css.js';
import { modalStyles } from '../styles/modal.js';

/** In the middle of the page; on a small screen a sheet at the bottom, near the thumb. */
export const dialogStyles = [
  modalStyles,
  css`
    .modal {
      inset: 0;
      margin: auto;
      inline-size: min(36rem, 100vw - ${space8});
      block-size: fit-content;
      max-block-size: calc(100dvh - ${space8});
      border-radius: ${radiusLarge};
    }

    @media (max-width: 30rem) {
      .modal {
        inset: auto 0 0;
        margin: 0;
        inline-size: auto;
        max-block-size: calc(100dvh - ${sizeTarget});
        padding-block-end: env(safe-area-inset-bottom);
        border-width: 0;
        border-radius: ${radiusLarge} ${radiusLarge} 0 0;
      }
    }

    @media (prefers-reduced-motion: no-preference) {
      .modal {
        transition: translate ${motionMedium} ${easingStandard};
      }

      @starting-style {
        .modal[open] {
          translate: 0 1.5rem;
        }
      }
    }
  `,
];
