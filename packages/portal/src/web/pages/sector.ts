import type { Language, Sector, ServiceDefinition } from '@fanar/contract';
import { chevron, sectorIcon } from '../art.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, type Page, type Words } from '../page.js';
import { bookable, pathOf, servicesOf } from '../services.js';
import { pageHead } from '../trail.js';

const words: Words<{
  available: string;
  start: string;
  after: string;
  track: string;
  book: string;
}> = {
  ar: {
    available: 'خدمات متاحة الآن',
    start: 'ابدأ الآن',
    after: 'بعد تقديم الطلب',
    track: 'تابع طلبك',
    book: 'احجز موعدًا في وحدة المرور',
  },
  en: {
    available: 'Services open now',
    start: 'Start now',
    after: 'After you apply',
    track: 'Track your application',
    book: 'Book an appointment at the traffic unit',
  },
};

function serviceList(
  sector: Sector,
  services: readonly ServiceDefinition[],
  language: Language,
): Html {
  const name = words[language];
  return html`<h2>${name.available}</h2>
    <ul class="cards cards-wide">
      ${services.map(
        (service) =>
          html` <li class="card card-service">
            <span class="tile">${sectorIcon(sector.id)}</span>
            <h3>
              <a href="${addressOf(pathOf(service.id), language)}"
                >${inLanguage(service.title, language)}</a
              >
            </h3>
            <p>${inLanguage(service.summary, language)}</p>
            <span class="go" aria-hidden="true">${name.start}${chevron}</span>
          </li>`,
      )}
    </ul>
    <h2>${name.after}</h2>
    <ul class="links">
      <li><a href="${addressOf('track/', language)}">${name.track}</a></li>
      ${
        services.some((service) => service === bookable) &&
        html`<li><a href="${addressOf('book/', language)}">${name.book}</a></li>`
      }
    </ul>`;
}

/** The page of one sector: its services. */
export function sectorPage(sector: Sector): Page {
  const services = servicesOf(sector);
  return {
    path: `${sector.id}/`,
    title: sector.title,
    description: sector.summary,
    sector: sector.id,
    section: 'services',
    main: (language) => html`
      ${pageHead(inLanguage(sector.title, language), inLanguage(sector.summary, language), [], language)}
      <div class="within">${serviceList(sector, services, language)}</div>
    `,
  };
}
