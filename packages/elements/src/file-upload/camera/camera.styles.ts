import { borderWidthThin, colorBorder, radiusMedium, space3 } from '@fanar/tokens';
import { css } from '../../styles/css.js';

/** The whole of the picture is seen, however low the screen lies. */
export const cameraStyles = css`
  .camera-words {
    margin-block: 0 ${space3};
  }

  .picture {
    display: block;
    box-sizing: border-box;
    max-inline-size: 100%;
    max-block-size: max(6rem, 100dvh - 20rem);
    margin-inline: auto;
    border: ${borderWidthThin} solid ${colorBorder};
    border-radius: ${radiusMedium};
  }

  .picture[hidden] {
    display: none;
  }

  .mirrored {
    scale: -1 1;
  }
`;
