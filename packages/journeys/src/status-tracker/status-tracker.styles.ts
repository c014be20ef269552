import { css } from '@fanar/elements';
import {
  borderWidthMark,
  borderWidthThin,
  colorBorder,
  colorPrimary,
  fontSizeBody,
  fontWeightBold,
  space1,
  space2,
  space3,
  space4,
  space6,
  space8,
} from '@fanar/tokens';

export const statusTrackerStyles = css`
  @container (width >= 60rem) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: ${space8};
      align-items: start;
    }
  }

  .service {
    margin-block-end: ${space1};
    font-weight: ${fontWeightBold};
  }

  .action {
    padding: ${space3} ${space4} 0;
    border-inline-start: ${borderWidthMark} solid ${colorPrimary};
  }

  .request > .heading {
    font-size: ${fontSizeBody};
  }

  .request + .request,
  .lane + .lane {
    margin-block-start: ${space4};
  }

  /* Its place is kept: what comes there moves nothing. */
  .cut-off {
    min-block-size: 2lh;
  }

  .standing fanar-tag {
    print-color-adjust: exact;
  }

  .lane > .heading {
    font-size: ${fontSizeBody};
  }

  .news,
  .overdue {
    font-weight: ${fontWeightBold};
  }

  fanar-message-thread {
    display: block;
    margin-block-end: ${space4};
  }

  fanar-details {
    margin-block-end: ${space6};
  }

  .event {
    display: grid;
    gap: ${space1};
    padding-block: ${space2};
    border-block-end: ${borderWidthThin} solid ${colorBorder};
  }

  bdi {
    white-space: nowrap;
  }
`;
