import type { Contact, Language, Sector, ServiceDefinition } from '@fanar/contract';
import { isBookable } from '@fanar/catalogue';
import { chevron, sectorIcon, taskIcon } from '../art.js';
import { countOfServices } from '../counts.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, type Page, type Words } from '../page.js';
import { pathOf, phoneLink } from '../services.js';
import { pageHead } from '../trail.js';

const words: Words<{
  services: string;
  needed: string;
  offered: string;
  free: string;
  go: string;
  more: string;
  track: string;
  book: string;
  offices: string;
  performance: string;
  contact: string;
}> = {
  ar: {
    services: 'الخدمات',
    needed: 'بموعد',
    offered: 'موعد اختياري',
    free: 'بدون رسوم',
    go: 'تعرّف على الخدمة',
    more: 'قبل الزيارة وبعد التقديم',
    track: 'تابع طلبك',
    book: 'احجز موعدًا',
    offices: 'أماكن الخدمة ومواعيد العمل',
    performance: 'أداء خدمات القطاع',
    contact: 'تواصل معنا',
  },
  en: {
    services: 'Services',
    needed: 'By appointment',
    offered: 'Optional appointment',
    free: 'Free',
    go: 'About the service',
    more: 'Before you visit and after you apply',
    track: 'Track your application',
    book: 'Book an appointment',
    offices: 'Offices and opening hours',
    performance: 'How these services do',
    contact: 'Contact us',
  },
};

/** The site of one sector: its services, where it is and whom to ask. */
export function sectorPage(sector: Sector, services: readonly ServiceDefinition[]): Page {
  return {
    path: `${sector.id}/`,
    title: sector.title,
    description: sector.summary,
    sector: sector.id,
    section: 'services',
    main: (language) => html`
      ${pageHead(
        inLanguage(sector.title, language),
        inLanguage(sector.summary, language),
        [],
        language,
        html`<span class="emblem">${sectorIcon(sector.id)}</span>`,
      )}
      <div class="within sector-site">
        <section aria-labelledby="services">
          <h2 id="services">${words[language].services}</h2>
          <p class="count">${countOfServices(services.length, language)}</p>
          <ul class="offers">
            ${services.map((service) => offer(service, language))}
          </ul>
        </section>
        <div class="sector-aside">
          ${tasks(sector, services, language)} ${contacts(services, language)}
        </div>
      </div>
    `,
  };
}

function offer({ id, title, summary, ...more }: ServiceDefinition, language: Language): Html {
  const name = words[language];
  const tags = [
    more.appointment !== 'none' && name[more.appointment],
    more.fees.length === 0 && name.free,
  ].filter((tag) => tag !== false);
  return html`<li class="offer">
    <h3><a href="${addressOf(pathOf(id), language)}">${inLanguage(title, language)}</a></h3>
    <p>${inLanguage(summary, language)}</p>
    ${
      tags.length > 0 &&
      html`<ul class="tags">
        ${tags.map((tag) => html`<li>${tag}</li>`)}
      </ul>`
    }
    ${chevron}
  </li>`;
}

function tasks({ id }: Sector, services: readonly ServiceDefinition[], language: Language): Html {
  const name = words[language];
  const links = [
    services.some(isBookable) && (['book', 'book/', `#${id}`] as const),
    ['offices', 'offices/', `?sector=${id}`] as const,
    ['track', 'track/', ''] as const,
    ['performance', 'performance/', `?sector=${id}`] as const,
  ];
  return html`<section aria-labelledby="tasks">
    <h2 id="tasks">${name.more}</h2>
    <ul class="tasks">
      ${links.map(
        (link) =>
          link &&
          html`<li>
            <a href="${addressOf(link[1], language)}${link[2]}"
              >${taskIcon(link[0])}${name[link[0]]}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Each that a service names, once. */
function contacts(services: readonly ServiceDefinition[], language: Language): Html {
  const all = new Map(
    services.map(({ contact }) => [`${contact.title.ar} ${contact.phone}`, contact]),
  );
  return html`<section aria-labelledby="contact">
    <h2 id="contact">${words[language].contact}</h2>
    <ul class="contacts">
      ${Array.from(all.values(), (contact) => contactItem(contact, language))}
    </ul>
  </section>`;
}

function contactItem({ title, phone, hours }: Contact, language: Language): Html {
  return html`<li>
    <strong>${inLanguage(title, language)}</strong>
    ${phoneLink(phone, language)} ${hours && html`<span>${inLanguage(hours, language)}</span>`}
  </li>`;
}
