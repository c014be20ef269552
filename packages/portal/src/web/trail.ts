import type { Language } from '@fanar/contract';
import { chevron } from './art.js';
import { html, type Html } from './html.js';
import { addressOf, type Words } from './page.js';

const words: Words<{ label: string; home: string }> = {
  ar: { label: 'مسار التنقل', home: 'الرئيسية' },
  en: { label: 'Breadcrumbs', home: 'Home' },
};

export interface Crumb {
  readonly path: string;
  readonly title: string;
}

/** The way back to the home page; the page itself is its heading, so it is not repeated. */
export function trail(crumbs: readonly Crumb[], language: Language): Html {
  const all = [{ path: '', title: words[language].home }, ...crumbs];
  return html`<nav class="trail" aria-label="${words[language].label}">
    <ol>
      ${all.map(
        ({ path, title }) =>
          html`<li><a href="${addressOf(path, language)}">${title}</a>${chevron}</li>`,
      )}
    </ol>
  </nav>`;
}

/**
 * The band that opens every page below the home page.
 * @param more the first thing to do there
 */
export function pageHead(
  title: string,
  lead: string | undefined,
  crumbs: readonly Crumb[],
  language: Language,
  more?: Html,
): Html {
  return html`<div class="page-head">
    <div class="within">
      ${trail(crumbs, language)}
      <h1>${title}</h1>
      ${lead !== undefined && html`<p class="lead">${lead}</p>`} ${more}
    </div>
  </div>`;
}
