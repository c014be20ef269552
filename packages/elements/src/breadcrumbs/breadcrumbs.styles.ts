import {
  borderWidthControl,
  colorFocus,
  colorInkMuted,
  colorLink,
  focusOffset,
  focusWidth,
  fontSizeSmall,
  lineHeightHeading,
  sizeTarget,
  space1,
  space2,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';

export const breadcrumbsStyles = [
  baseStyles,
  css`
    :host {
      container-type: inline-size !important;
      font-size: ${fontSizeSmall} !important;
    }

    @media print {
      :host {
        --_display: none;
      }
    }
  `,
];

/**
 * The list, which the page wrote. The arrows are corners of boxes, turned: they are kept in forced
 * colours and stand in no one's way when the list is read or copied.
 */
export const breadcrumbsLightStyles = css`
  fanar-breadcrumbs > ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space1};
    margin: 0;
    padding: 0;
    /* An empty string and not none, which takes the list away from VoiceOver. */
    list-style-type: '';
  }

  fanar-breadcrumbs > ol > li {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    min-block-size: ${sizeTarget};
    margin: 0;
    padding: 0;
    color: ${colorInkMuted};
    line-height: ${lineHeightHeading};
    overflow-wrap: anywhere;
  }

  fanar-breadcrumbs > ol > li::before {
    content: '';
    display: none;
    flex: none;
    box-sizing: border-box;
    inline-size: 0.55em;
    block-size: 0.55em;
    margin-inline: ${space1} ${space2};
    border: 0 solid ${colorInkMuted};
    border-block-start-width: ${borderWidthControl};
    border-inline-end-width: ${borderWidthControl};
    rotate: 45deg;
  }

  fanar-breadcrumbs > ol > li:dir(rtl)::before {
    rotate: -45deg;
  }

  fanar-breadcrumbs > ol > li + li::before {
    display: block;
  }

  fanar-breadcrumbs > ol > li > a {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: ${sizeTarget};
    min-block-size: ${sizeTarget};
    color: ${colorLink};
    text-decoration: underline;
    text-decoration-thickness: ${underlineThickness};
    text-underline-offset: ${underlineOffset};
  }

  fanar-breadcrumbs > ol > li > a:hover {
    text-decoration-thickness: calc(${underlineThickness} * 2);
  }

  fanar-breadcrumbs > ol > li > a[aria-current='page'] {
    color: ${colorInkMuted};
  }

  fanar-breadcrumbs > ol > li > a:focus-visible {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
  }

  @container (inline-size < 36rem) {
    fanar-breadcrumbs > ol > li {
      display: none;
    }

    fanar-breadcrumbs > ol > li:only-child,
    fanar-breadcrumbs > ol > li:last-child:not([aria-current], :has([aria-current])),
    fanar-breadcrumbs > ol:has(> li:last-child[aria-current]) > li:nth-last-child(2),
    fanar-breadcrumbs > ol:has(> li:last-child > [aria-current]) > li:nth-last-child(2) {
      display: flex;
    }

    fanar-breadcrumbs > ol > li:not(:only-child)::before {
      display: block;
      rotate: -135deg;
    }

    fanar-breadcrumbs > ol > li:not(:only-child):dir(rtl)::before {
      rotate: 135deg;
    }
  }
`;
