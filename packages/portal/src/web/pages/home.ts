import { sectors } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import type { Language, Sector, ServiceDefinition } from '@fanar/contract';
import { chevron, harbour, sectorIcon, taskIcon } from '../art.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, otherLanguage, type Page, type Words } from '../page.js';
import { pathOf, servicesOf } from '../services.js';

interface Task {
  readonly title: string;
  readonly more: string;
  readonly action: string;
}

const words: Words<{
  title: string;
  lead: string;
  available: string;
  start: string;
  track: Task;
  book: Task;
  sectors: string;
  sectorsMore: string;
  notYet: string;
  offered: string;
}> = {
  ar: {
    title: 'خدمات المواطنين في بورسعيد',
    lead: 'قدّم طلبك، وتابعه خطوة بخطوة، واحجز موعدك، من مكانك وفي أي وقت.',
    available: 'خدمات متاحة الآن',
    start: 'ابدأ الآن',
    track: {
      title: 'تابع طلبك',
      more: 'اعرف أين وصل طلبك، وما الخطوة التالية، برقم الطلب ورمز المتابعة.',
      action: 'تابع',
    },
    book: {
      title: 'احجز موعدًا',
      more: 'اختر اليوم والساعة في وحدة المرور، واحضر في موعدك.',
      action: 'احجز',
    },
    sectors: 'قطاعات الخدمة',
    sectorsMore: 'ثلاثة عشر قطاعًا تخدم أهل بورسعيد. نفتح خدماتها هنا قطاعًا بعد قطاع.',
    notYet: 'لا تُقدَّم خدماته رقميًّا بعد',
    offered: 'خدمات متاحة',
  },
  en: {
    title: 'Citizen services in Port Said',
    lead: 'Apply, follow your application step by step and book your appointment, from where you are, at any hour.',
    available: 'Services open now',
    start: 'Start now',
    track: {
      title: 'Track your application',
      more: 'See where your application stands and what comes next, with its reference number and tracking key.',
      action: 'Track',
    },
    book: {
      title: 'Book an appointment',
      more: 'Choose a day and time at the traffic unit, and come at your time.',
      action: 'Book',
    },
    sectors: 'Sectors',
    sectorsMore:
      'Thirteen sectors serve the people of Port Said. We open their services here one sector after another.',
    notYet: 'Not offered online yet',
    offered: 'Services open',
  },
};

function serviceCard(service: ServiceDefinition, language: Language): Html {
  const sector = service.id.split('/')[0] ?? '';
  return html`<li class="card card-service" data-sector="${sector}">
    <span class="tile">${sectorIcon(sector)}</span>
    <h3>
      <a href="${addressOf(pathOf(service.id), language)}"
        >${inLanguage(service.title, language)}</a
      >
    </h3>
    <p>${inLanguage(service.summary, language)}</p>
    <span class="go" aria-hidden="true">${words[language].start}${chevron}</span>
  </li>`;
}

function taskCard(id: 'track' | 'book', language: Language): Html {
  const { title, more, action } = words[language][id];
  return html`<li class="card">
    <span class="tile">${taskIcon(id)}</span>
    <h3><a href="${addressOf(`${id}/`, language)}">${title}</a></h3>
    <p>${more}</p>
    <span class="go" aria-hidden="true">${action}${chevron}</span>
  </li>`;
}

function sectorItem(sector: Sector, language: Language): Html {
  const name = words[language];
  const other = otherLanguage(language);
  const offered = servicesOf(sector).length > 0;
  return html`<li class="sector${offered ? ' sector-open' : ''}">
    <span class="tile">${sectorIcon(sector.id)}</span>
    <div>
      <h3>
        <a href="${addressOf(`${sector.id}/`, language)}">${inLanguage(sector.title, language)}</a>
      </h3>
      <p class="also"><bdi lang="${other}">${inLanguage(sector.title, other)}</bdi></p>
      <p class="state">${offered ? name.offered : name.notYet}</p>
    </div>
  </li>`;
}

export const home: Page = {
  path: '',
  title: { ar: words.ar.title, en: words.en.title },
  description: { ar: words.ar.lead, en: words.en.lead },
  section: 'services',
  main: (language) => {
    const name = words[language];
    return html`
      <div class="hero">
        <div class="within hero-columns">
          <div class="hero-text">
            <h1>${name.title}</h1>
            <p class="lead">${name.lead}</p>
          </div>
          ${harbour}
        </div>
      </div>
      <section class="within tasks" id="services" aria-labelledby="services-title">
        <h2 id="services-title">${name.available}</h2>
        <ul class="cards">
          ${definitions.map((service) => serviceCard(service, language))}
          ${taskCard('track', language)} ${taskCard('book', language)}
        </ul>
      </section>
      <section class="within" aria-labelledby="sectors-title">
        <h2 id="sectors-title">${name.sectors}</h2>
        <p class="lead">${name.sectorsMore}</p>
        <ul class="sectors">
          ${sectors.map((sector) => sectorItem(sector, language))}
        </ul>
      </section>
    `;
  },
};
