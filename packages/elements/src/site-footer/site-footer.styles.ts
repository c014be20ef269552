import {
  borderWidthMark,
  borderWidthThin,
  colorAccent,
  colorBrandDeep,
  colorFocus,
  colorOnBrand,
  focusOffset,
  focusWidth,
  fontHeading,
  fontSizeLead,
  fontSizeSmall,
  fontWeightBold,
  lineHeightHeading,
  sizePage,
  sizeTarget,
  space2,
  space3,
  space4,
  space6,
  space8,
  underlineOffset,
  underlineThickness,
} from '@fanar/tokens';
import { baseStyles } from '../styles/base.js';
import { css } from '../styles/css.js';

export const siteFooterStyles = [
  baseStyles,
  css`
    /* What is put here takes the colours of the band, whatever it is. */
    .footer {
      --fanar-color-ink: ${colorOnBrand};
      --fanar-color-link: ${colorOnBrand};
      --fanar-color-focus: ${colorAccent};

      border-block-start: ${borderWidthMark} solid ${colorAccent};
      background: ${colorBrandDeep};
      color: ${colorOnBrand};
    }

    .groups,
    .end {
      max-inline-size: ${sizePage};
      margin-inline: auto;
      padding-inline: ${space4};
    }

    .groups {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: ${space8};
      padding-block: ${space8};
    }

    .end {
      padding-block: ${space4} ${space6};
      font-size: ${fontSizeSmall};
    }

    .end::before {
      content: '';
      display: block;
      margin-block-end: ${space4};
      border-block-start: ${borderWidthThin} solid
        color-mix(in srgb, ${colorOnBrand} 35%, transparent);
    }

    .state {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space2} ${space4};
    }

    slot[name='logo']::slotted(img),
    slot[name='logo']::slotted(svg) {
      block-size: 3rem;
      inline-size: auto;
    }

    ::slotted(*) {
      min-inline-size: 0;
      margin: 0;
      overflow-wrap: anywhere;
    }

    @media print {
      .groups slot:not([name]),
      slot[name='links'] {
        display: none;
      }

      .footer {
        background: none;
        color: inherit;
      }
    }
  `,
];

/** Headings and lists of links, which the page wrote. */
export const siteFooterLightStyles = css`
  fanar-site-footer address {
    font-style: normal;
  }

  fanar-site-footer > :not([slot]) > :is(h2, h3, h4) {
    margin: 0 0 ${space2};
    color: inherit;
    font-family: ${fontHeading};
    font-size: ${fontSizeLead};
    font-weight: ${fontWeightBold};
    line-height: ${lineHeightHeading};
  }

  fanar-site-footer ul {
    margin: 0;
    padding: 0;
    /* An empty string and not none, which takes the list away from VoiceOver. */
    list-style-type: '';
  }

  fanar-site-footer li {
    margin: 0;
    padding: 0;
  }

  fanar-site-footer > ul[slot='links'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space6};
    margin-block-end: ${space3};
  }

  fanar-site-footer a {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: ${underlineThickness};
    text-underline-offset: ${underlineOffset};
  }

  fanar-site-footer li > a {
    display: inline-flex;
    align-items: center;
    min-inline-size: ${sizeTarget};
    min-block-size: ${sizeTarget};
    line-height: ${lineHeightHeading};
  }

  fanar-site-footer a:hover {
    text-decoration-thickness: calc(${underlineThickness} * 2);
  }

  fanar-site-footer a:focus-visible {
    outline: ${focusWidth} solid ${colorFocus};
    outline-offset: ${focusOffset};
  }
`;
