import {
  borderWidthThin,
  colorBackdrop,
  colorBorderStrong,
  colorInk,
  colorSurfaceRaised,
  radiusLarge,
  radiusMedium,
  shadowOverlay,
  sizeTarget,
  space1,
} from '@fanar/tokens';
import { css } from './css.js';

/**
 * Places `.popover` at `.popover-anchor`: see `controllers/anchored-popover.ts`.
 *
 * Insets stand and no area: of an area, one engine takes the start for that of the page. The larger
 * side always has room for it. `.sheet` is a class, not a media query: the controller has to know
 * as well.
 */
export const anchoredPopoverStyles = css`
  .popover-anchor {
    anchor-name: --popover-anchor;
  }

  .popover {
    position: fixed;
    margin-block: ${space1};
    margin-inline: 0;
    padding: 0;
    border: ${borderWidthThin} solid ${colorBorderStrong};
    border-radius: ${radiusMedium};
    overflow: auto;
    overscroll-behavior: contain;
    background: ${colorSurfaceRaised};
    color: ${colorInk};
    box-shadow: ${shadowOverlay};
    max-inline-size: 100vw;
    position-anchor: --popover-anchor;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }

  @supports (anchor-name: --a) {
    .popover {
      inset-block: anchor(self-end) auto;
      inset-inline: anchor(self-start) auto;
      min-inline-size: anchor-size(width);
      max-block-size: calc((100dvh - anchor-size(height)) / 2 - ${space1} * 2);
    }
  }

  .popover.sheet {
    inset-block: auto var(--sheet-below, 0);
    inset-inline: 0;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: none;
    max-block-size: var(--sheet-room, calc(100dvh - ${sizeTarget}));
    margin: 0;
    padding-block-end: env(safe-area-inset-bottom);
    border-width: ${borderWidthThin} 0 0;
    border-radius: ${radiusLarge} ${radiusLarge} 0 0;
    position-try-fallbacks: none;
  }

  .popover.sheet::backdrop {
    background: ${colorBackdrop};
  }

  .popover.keeps-anchor.sheet {
    max-block-size: var(--sheet-room, 50dvh);
  }

  .popover.keeps-anchor.sheet::backdrop {
    background: none;
  }

  .popover.sheet.at-top {
    inset-block: var(--sheet-above, 0) auto;
    border-width: 0 0 ${borderWidthThin};
    border-radius: 0 0 ${radiusLarge} ${radiusLarge};
  }

  @media print {
    .popover {
      display: none;
    }
  }
`;
