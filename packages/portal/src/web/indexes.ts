import { html } from './html.js';
import { languages, type Page } from './page.js';
import { absoluteAddressOf } from './site-address.js';

/** What search engines may list: each page in each language, and its twin. */
export function siteIndex(pages: readonly Page[], site: string): string {
  const listed = pages.filter(({ isUnlisted }) => !isUnlisted);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset
      xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:xhtml="http://www.w3.org/1999/xhtml"
    >
      ${listed.flatMap(({ path }) =>
        languages.map(
          (language) =>
            html`<url>
              <loc>${absoluteAddressOf(path, language, site)}</loc>
              ${languages.map(
                (twin) =>
                  html`<xhtml:link
                    rel="alternate"
                    hreflang="${twin}"
                    href="${absoluteAddressOf(path, twin, site)}"
                  />`,
              )}
            </url>`,
        ),
      )}
    </urlset> `.source;
}

/** For search engines: everything may be read, and where the list of it is. */
export function robots(site: string | undefined): string {
  const list = site === undefined ? [] : [`Sitemap: ${new URL('sitemap.xml', site).href}`];
  return ['User-agent: *', 'Disallow:', ...list, ''].join('\n');
}
