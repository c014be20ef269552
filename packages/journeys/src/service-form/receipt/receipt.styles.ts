import { css } from '@fanar/elements';
import {
  borderWidthThin,
  colorBorder,
  fontWeightBold,
  space2,
  space3,
  space4,
  space6,
} from '@fanar/tokens';

/** What a receipt has beside what every screen has. */
export const receiptStyles = css`
  .keep {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    align-items: start;
    gap: ${space6};
    margin-block: ${space6};
  }

  .keep > fanar-summary-list {
    margin-block: 0;
  }

  .signers {
    padding: 0;
    list-style: none;
  }

  .signer {
    padding-block: ${space3};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
    margin: 0;
    break-inside: avoid;
  }

  .signature {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: ${space2} ${space4};
  }

  .signer-name,
  .item-title {
    font-weight: ${fontWeightBold};
  }

  .signer > fanar-copy-button,
  .pay {
    display: block;
    margin-block-start: ${space4};
  }

  .answers {
    display: block;
    margin-block: ${space6};
  }

  .answers > fanar-summary-list {
    margin-block: 0 ${space6};
  }

  @media print {
    .pay,
    .signer > fanar-copy-button,
    .looking,
    .section:has(> .actions) {
      display: none;
    }

    /* Each of them is kept whole. */
    .section:has(> .signers) {
      break-inside: auto;
    }

    .keep {
      break-inside: avoid;
    }
  }
`;
