import type { Sector, ServiceDefinition } from '@fanar/contract';
import { html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import { bookable, fallback, pathOf } from '../services.js';
import { pageHead } from '../trail.js';

/** The page on which one service is applied for. */
export function servicePage(sector: Sector, service: ServiceDefinition): Page {
  return {
    path: pathOf(service.id),
    title: service.title,
    description: service.summary,
    sector: sector.id,
    section: 'services',
    script: 'service-form',
    main: (language) => html`
      ${pageHead(
        inLanguage(service.title, language),
        inLanguage(service.summary, language),
        [{ path: `${sector.id}/`, title: inLanguage(sector.title, language) }],
        language,
      )}
      <div class="within journey">
        <fanar-service-form
          service="${service.id}"
          api="/api/v1"
          untitled
          from-fragment
          resume-href=""
          receipt-href=""
          sign-href="${addressOf('sign/', language)}"
          track-href="${addressOf('track/', language)}"
          ${service === bookable && html`book-href="${addressOf('book/', language)}"`}
          >${fallback(service.contact, language)}</fanar-service-form
        >
      </div>
    `,
  };
}
