import { css } from '@fanar/elements';
import { colorDanger, colorSurfaceRaised, sizeTarget, space4 } from '@fanar/tokens';

export const facilityMapStyles = css`
  .map {
    margin-block: ${space4};
  }

  .map > p {
    margin: 0;
  }

  .map-owner {
    max-inline-size: none;
  }

  /* Its point, which stands at eleven twelfths of the pin, is where the office is. */
  .map-mark {
    position: absolute;
    inset-block-start: calc(${sizeTarget} * -11 / 12);
    inset-inline-start: calc(${sizeTarget} / -2);
    display: grid;
    place-content: center;
    inline-size: ${sizeTarget};
    block-size: ${sizeTarget};
    padding: 0;
    border: 0;
    background: none;
    color: ${colorDanger};
    line-height: 0;
  }

  .map-mark[hidden] {
    display: none;
  }

  .map-mark .icon {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    fill: ${colorSurfaceRaised};
  }

  @media (forced-colors: active) {
    .map-mark .icon {
      color: CanvasText;
      fill: Canvas;
    }
  }
`;
