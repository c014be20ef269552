import { colorDanger, colorSurfaceRaised } from '@fanar/tokens';
import { css } from '../../styles/css.js';

export const placeMapStyles = css`
  /* Its point, which stands at eleven twelfths of it, is where the place is. */
  .map-pin {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 50%;
    translate: -50% calc(-100% * 11 / 12);
    display: block;
    color: ${colorDanger};
    line-height: 0;
    pointer-events: none;
  }

  .map-pin .icon {
    inline-size: 3rem;
    block-size: 3rem;
    fill: ${colorSurfaceRaised};
  }

  @media (forced-colors: active) {
    .map-pin .icon {
      color: CanvasText;
      fill: Canvas;
    }
  }
`;
