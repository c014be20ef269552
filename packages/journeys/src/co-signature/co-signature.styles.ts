import { css } from '@fanar/elements';
import {
  colorInkMuted,
  fontSizeLead,
  fontWeightBold,
  lineHeightBody,
  space4,
  space6,
} from '@fanar/tokens';

export const coSignatureStyles = css`
  .caption {
    display: block;
    color: ${colorInkMuted};
    font-size: ${fontSizeLead};
    line-height: ${lineHeightBody};
  }

  .title {
    display: block;
  }

  section {
    margin-block: ${space6};
  }

  .item-title {
    margin-block: ${space4} 0;
    font-weight: ${fontWeightBold};
  }
`;
