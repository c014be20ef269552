import type { Language, Sector, ServiceDefinition } from '@fanar/contract';
import { chevron, sectorIcon } from '../art.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, type Page, type Words } from '../page.js';
import { pathOf, servicesOf } from '../services.js';
import { pageHead } from '../trail.js';

const words: Words<{
  available: string;
  start: string;
  after: string;
  track: string;
  book: string;
  notYet: string;
  today: string;
  soon: string;
  openServices: string;
}> = {
  ar: {
    available: 'خدمات متاحة الآن',
    start: 'ابدأ الآن',
    after: 'بعد تقديم الطلب',
    track: 'تابع طلبك',
    book: 'احجز موعدًا في وحدة المرور',
    notYet: 'لا تُقدَّم خدمات هذا القطاع رقميًّا بعد',
    today:
      'لإنجاز معاملتك اليوم، توجّه إلى مقر الجهة نفسها، أو اسأل في المركز التكنولوجي لخدمة المواطنين في حيّك، ومعك بطاقة الرقم القومي.',
    soon: 'وحين تُفتح خدمة رقمية في هذا القطاع ستجدها في هذه الصفحة.',
    openServices: 'الخدمات المتاحة الآن',
  },
  en: {
    available: 'Services open now',
    start: 'Start now',
    after: 'After you apply',
    track: 'Track your application',
    book: 'Book an appointment at the traffic unit',
    notYet: 'No service of this sector is offered online yet',
    today:
      'To get things done today, go to the office of the authority itself, or ask at the citizen service technology centre of your district. Bring your national ID card.',
    soon: 'As soon as a service of this sector opens online, you will find it on this page.',
    openServices: 'Services open now',
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
      <li><a href="${addressOf('book/', language)}">${name.book}</a></li>
    </ul>`;
}

function notYet(language: Language): Html {
  const name = words[language];
  return html`<div class="plain-word">
    <h2>${name.notYet}</h2>
    <p>${name.today}</p>
    <p>${name.soon}</p>
    <p><a href="${addressOf('', language)}#services">${name.openServices}</a></p>
  </div>`;
}

/** The page of one sector: its services, or a plain word that none is offered online yet. */
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
      <div class="within">
        ${services.length > 0 ? serviceList(sector, services, language) : notYet(language)}
      </div>
    `,
  };
}
