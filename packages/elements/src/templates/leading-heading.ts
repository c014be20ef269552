import { html, type TemplateResult } from 'lit';

export interface LeadingHeading {
  readonly heading: string;
  readonly headingLevel: number;
  readonly href: string;
}

/**
 * A heading that leads somewhere: by `href`, or by an `<a>` of the page in the slot `heading`. In a
 * `.stretched` box of `stretchedLinkStyles`.
 */
export function renderLeadingHeading(from: LeadingHeading): TemplateResult {
  const { heading, headingLevel, href } = from;
  const words = href ? html`<a class="leading" part="link" href=${href}>${heading}</a>` : heading;
  return html`<div class="heading" part="heading" role="heading" aria-level=${headingLevel}>
    <slot name="heading" class="leading">${words}</slot>
  </div>`;
}
