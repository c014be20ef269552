import { css } from '@fanar/elements';
import { colorSuccess, fontWeightBold, space1, space2, space4 } from '@fanar/tokens';

export const verificationStyles = css`
  .code {
    margin-block-start: ${space4};
  }

  .verified {
    display: flex;
    align-items: center;
    gap: ${space2};
    color: ${colorSuccess};
    font-weight: ${fontWeightBold};
  }

  .masked > .verified {
    gap: ${space1};
  }
`;
