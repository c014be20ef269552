import { css } from '@fanar/elements';
import {
  colorInkMuted,
  colorLink,
  fontWeightBold,
  sizeMeasure,
  space1,
  space2,
  space3,
  space4,
  space6,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';

export const facilityFinderStyles = css`
  .controls {
    display: grid;
    gap: ${space4};
    margin-block-end: ${space6};
  }

  .controls > :is(fanar-search-field, fanar-details) {
    max-inline-size: ${sizeMeasure};
  }

  /* Filled, so that none moves when the next is drawn. */
  .selects {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    align-items: end;
    gap: ${space4};
  }

  .near > p {
    margin-block: ${space2} 0;
  }

  .offices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
    gap: ${space4};
    max-inline-size: none;
  }

  /* Hundreds of them: what is out of sight is laid out once it comes near. */
  .offices > li {
    min-inline-size: 0;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 18rem;
  }

  .hours {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: ${space1} ${space4};
    margin-block: 0 ${space3};
  }

  .hours > div {
    display: contents;
  }

  .hours dd {
    margin: 0;
  }

  .title {
    margin-block: 0 ${space1};
    font-weight: ${fontWeightBold};
  }

  .services {
    margin-block: 0;
    padding-inline-start: ${space6};
    list-style: disc;
  }

  .services a {
    display: inline-block;
    padding-block: ${space1};
    color: ${colorLink};
    text-decoration-thickness: ${underlineThickness};
    text-underline-offset: ${underlineOffset};
  }

  .loosen .count {
    color: ${colorInkMuted};
  }

  @media print {
    .controls {
      display: none;
    }

    .offices {
      display: block;
    }

    .offices > li {
      margin-block-end: ${space3};
      content-visibility: visible;
    }
  }
`;
