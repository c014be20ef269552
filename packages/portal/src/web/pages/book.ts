import { isBookable } from '@fanar/catalogue';
import type { Language, Sector, ServiceDefinition } from '@fanar/contract';
import { sectorIcon } from '../art.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import {
  bookPathOf,
  fallback,
  officesAddress,
  serviceCrumbs,
  servicesBySector,
  type SectorServices,
} from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'احجز موعدًا', en: 'Book an appointment' };
const lead = {
  ar: 'اختر اليوم والساعة، ونحجز لك الموعد بضع دقائق حتى تؤكده.',
  en: 'Choose a day and time. We hold it for you for a few minutes until you confirm.',
};
const choose = {
  ar: 'اختر الخدمة التي تحضر من أجلها، ثم اختر المكان واليوم والساعة.',
  en: 'Choose what you come for, then the office, the day and the time.',
};

const booked = { ar: 'لديك موعد؟ راجعه أو غيّره', en: 'Have an appointment? See or change it' };
const inHall = { ar: 'أنت في المكان الآن؟', en: 'At the office now?' };

const near = { ar: 'اعرف أقرب مكان إليك', en: 'Find the nearest office' };

/** The page on which an appointment for one service is booked. */
export function bookPage(sector: Sector, service: ServiceDefinition): Page {
  return {
    path: bookPathOf(service.id),
    title: {
      ar: `${service.title.ar}: حجز موعد`,
      en: `${inLanguage(service.title, 'en')}: book an appointment`,
    },
    description: lead,
    sector: sector.id,
    section: 'book',
    script: 'appointment-picker',
    main: (language) => html`
      ${pageHead(
        inLanguage(title, language),
        inLanguage(service.title, language),
        serviceCrumbs(sector, service, language),
        language,
        html`<p class="beside">
          <a href="${officesAddress(service.id, language)}">${inLanguage(near, language)}</a>
        </p>`,
      )}
      <div class="within journey">
        <fanar-appointment-picker
          service="${service.id}"
          api="/api/v1"
          manage-url="${addressOf('appointment/', language)}"
          >${fallback(service.contact, language)}</fanar-appointment-picker
        >
      </div>
    `,
  };
}

/** All that an office receives for by appointment, by sector. */
export const bookings: Page = {
  path: 'book/',
  title,
  description: choose,
  section: 'book',
  main: (language) => html`
    ${pageHead(
      inLanguage(title, language),
      inLanguage(choose, language),
      [],
      language,
      html`<p class="beside">
        <a href="${addressOf('appointment/', language)}">${inLanguage(booked, language)}</a>
        <a href="${addressOf('hall/', language)}">${inLanguage(inHall, language)}</a>
      </p>`,
    )}
    <div class="within groups">${servicesBySector.map((group) => groupOf(group, language))}</div>
  `,
};

function groupOf({ sector, services }: SectorServices, language: Language): Html | undefined {
  const bookable = services.filter(isBookable);
  if (bookable.length === 0) return undefined;
  return html`<section class="group" data-sector="${sector.id}" aria-labelledby="${sector.id}">
    <h2 id="${sector.id}">
      <span class="tile">${sectorIcon(sector.id)}</span>${inLanguage(sector.title, language)}
    </h2>
    <ul class="links">
      ${bookable.map(
        (service) =>
          html`<li>
            <a href="${addressOf(bookPathOf(service.id), language)}"
              >${inLanguage(service.title, language)}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
