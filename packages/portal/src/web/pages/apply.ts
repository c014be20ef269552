import { isBookable } from '@fanar/catalogue';
import type { Sector, ServiceDefinition } from '@fanar/contract';
import { html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import { applyPathOf, bookPathOf, fallback, serviceCrumbs } from '../services.js';
import { pageHead } from '../trail.js';

/** The page on which one service is applied for; its page has told the rest. */
export function applyPage(sector: Sector, service: ServiceDefinition): Page {
  const { id, title, summary, contact } = service;
  return {
    path: applyPathOf(id),
    title: {
      ar: `${title.ar}: تقديم الطلب`,
      en: `${inLanguage(title, 'en')}: application`,
    },
    description: summary,
    sector: sector.id,
    section: 'services',
    script: 'service-form',
    isUnlisted: true,
    main: (language) => html`
      ${pageHead(
        inLanguage(title, language),
        undefined,
        serviceCrumbs(sector, service, language),
        language,
      )}
      <div class="within journey">
        <fanar-service-form
          service="${id}"
          api="/api/v1"
          untitled
          started
          from-fragment
          resume-href=""
          receipt-href=""
          sign-href="${addressOf('sign/', language)}"
          track-href="${addressOf('track/', language)}"
          ${isBookable(service) && html`book-href="${addressOf(bookPathOf(id), language)}"`}
          >${fallback(contact, language)}</fanar-service-form
        >
      </div>
    `,
  };
}
