import { easingStandard, motionMedium, radiusLarge, sizeTarget } from '@fanar/tokens';
import { css } from '../styles/css.js';
import { modalStyles } from '../styles/modal.js';

/** At one side of the page from top to bottom; a strip of the page stays in view beside it. */
export const drawerStyles = [
  modalStyles,
  css`
    :host {
      --_from: 1;
    }

    :host(:dir(rtl)) {
      --_from: -1;
    }

    :host([placement='start']) {
      --_from: -1;
    }

    :host([placement='start']:dir(rtl)) {
      --_from: 1;
    }

    .modal {
      inset-block: 0;
      inset-inline: auto 0;
      margin: 0;
      inline-size: min(26rem, 100vw - ${sizeTarget});
      block-size: 100dvh;
      border-block-width: 0;
      border-inline-end-width: 0;
      border-radius: 0;
      border-start-start-radius: ${radiusLarge};
      border-end-start-radius: ${radiusLarge};
    }

    .modal[open] {
      display: flex;
      flex-direction: column;
    }

    .body {
      flex: 1 0 auto;
    }

    :host([placement='start']) .modal {
      inset-inline: 0 auto;
      border-inline-width: 0 1px;
      border-radius: 0;
      border-start-end-radius: ${radiusLarge};
      border-end-end-radius: ${radiusLarge};
    }

    @media (prefers-reduced-motion: no-preference) {
      .modal {
        transition: translate ${motionMedium} ${easingStandard};
      }

      @starting-style {
        .modal[open] {
          translate: calc(var(--_from) * 3rem) 0;
        }
      }
    }

    @media print {
      .modal {
        block-size: auto;
      }
    }
  `,
];
