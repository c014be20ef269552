import { lifeEvents } from '@fanar/catalogue';
import type { Language, LifeEvent } from '@fanar/contract';
import { chevron, harbour, sectorIcon, taskIcon } from '../art.js';
import { countOfServices } from '../counts.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, otherLanguage, type Page, type Words } from '../page.js';
import { searchBox } from '../search-box.js';
import { servicesBySector, servicesOn, type SectorServices } from '../services.js';

interface Task {
  readonly title: string;
  readonly more: string;
  readonly action: string;
}

const TASKS = ['track', 'book', 'offices'] as const;

const words: Words<
  Readonly<Record<(typeof TASKS)[number], Task>> & {
    readonly title: string;
    readonly lead: string;
    readonly events: string;
    readonly all: string;
    readonly sectors: string;
    readonly sectorsMore: string;
    readonly more: string;
  }
> = {
  ar: {
    title: 'خدمات المواطنين في بورسعيد',
    lead: 'قدّم طلبك، وتابعه خطوة بخطوة، واحجز موعدك، من مكانك وفي أي وقت.',
    events: 'ماذا تحتاج إليه الآن؟',
    all: 'كل الخدمات',
    sectors: 'قطاعات الخدمة',
    sectorsMore: 'ثلاثة عشر قطاعًا تخدم أهل بورسعيد. اختر القطاع لتجد خدماته.',
    more: 'قبل الزيارة وبعد التقديم',
    track: {
      title: 'تابع طلبك',
      more: 'اعرف أين وصل طلبك، وما الخطوة التالية، برقم الطلب ورمز المتابعة.',
      action: 'تابع',
    },
    book: {
      title: 'احجز موعدًا',
      more: 'اختر الخدمة والمكان، ثم اليوم والساعة، واحضر في موعدك.',
      action: 'احجز',
    },
    offices: {
      title: 'اعرف أقرب مكان إليك',
      more: 'ابحث بالقطاع أو الخدمة أو الحي، واعرف مواعيد العمل وما يتوفر لذوي الإعاقة.',
      action: 'ابحث',
    },
  },
  en: {
    title: 'Citizen services in Port Said',
    lead: 'Apply, follow your application step by step and book your appointment, from where you are, at any hour.',
    events: 'What do you need now?',
    all: 'All services',
    sectors: 'Sectors',
    sectorsMore: 'Thirteen sectors serve the people of Port Said. Choose one to find its services.',
    more: 'Before you visit and after you apply',
    track: {
      title: 'Track your application',
      more: 'See where your application stands and what comes next, with its reference number and tracking key.',
      action: 'Track',
    },
    book: {
      title: 'Book an appointment',
      more: 'Choose the service and the office, then a day and time, and come at your time.',
      action: 'Book',
    },
    offices: {
      title: 'Find an office',
      more: 'By sector, service or district, with its opening hours and what it has for people with disabilities.',
      action: 'Find',
    },
  },
};

function taskCard(id: (typeof TASKS)[number], language: Language): Html {
  const { title, more, action } = words[language][id];
  return html`<li class="card">
    <span class="tile">${taskIcon(id)}</span>
    <h3><a href="${addressOf(`${id}/`, language)}">${title}</a></h3>
    <p>${more}</p>
    <span class="go" aria-hidden="true">${action}${chevron}</span>
  </li>`;
}

function eventItem({ id, title }: LifeEvent, language: Language): Html {
  return html`<li class="event">
    <a href="${addressOf('services/', language)}?event=${id}">${inLanguage(title, language)}</a>
    <span class="count">${countOfServices(servicesOn(id).length, language)}</span>
  </li>`;
}

function sectorItem({ sector, services }: SectorServices, language: Language): Html {
  const other = otherLanguage(language);
  return html`<li class="sector" data-sector="${sector.id}">
    <span class="tile">${sectorIcon(sector.id)}</span>
    <div>
      <h3>
        <a href="${addressOf(`${sector.id}/`, language)}">${inLanguage(sector.title, language)}</a>
      </h3>
      <p class="also"><bdi lang="${other}">${inLanguage(sector.title, other)}</bdi></p>
      <p class="count">${countOfServices(services.length, language)}</p>
    </div>
  </li>`;
}

export const home: Page = {
  path: '',
  title: { ar: words.ar.title, en: words.en.title },
  description: { ar: words.ar.lead, en: words.en.lead },
  section: 'none',
  main: (language) => {
    const name = words[language];
    return html`
      <div class="hero">
        <div class="within hero-columns">
          <div class="hero-text">
            <h1>${name.title}</h1>
            <p class="lead">${name.lead}</p>
            ${searchBox(language)}
          </div>
          ${harbour}
        </div>
      </div>
      <section class="within" aria-labelledby="events-title">
        <h2 id="events-title">${name.events}</h2>
        <ul class="events">
          ${lifeEvents.map((event) => eventItem(event, language))}
        </ul>
        <p><a href="${addressOf('services/', language)}">${name.all}</a></p>
      </section>
      <section class="within" aria-labelledby="sectors-title">
        <h2 id="sectors-title">${name.sectors}</h2>
        <p class="lead">${name.sectorsMore}</p>
        <ul class="sectors">
          ${servicesBySector.map((group) => sectorItem(group, language))}
        </ul>
      </section>
      <section class="within" aria-labelledby="more-title">
        <h2 id="more-title">${name.more}</h2>
        <ul class="cards">
          ${TASKS.map((id) => taskCard(id, language))}
        </ul>
      </section>
    `;
  },
};
