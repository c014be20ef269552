import { formatNumber, pluralCategory } from '@fanar/arabic';
import { sectors } from '@fanar/catalogue';
import type { Language, Sector } from '@fanar/contract';
import { chevron, harbour, sectorIcon, taskIcon } from '../art.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, otherLanguage, type Page, type Words } from '../page.js';
import { servicesOf } from '../services.js';

interface Task {
  readonly title: string;
  readonly more: string;
  readonly action: string;
}

const words: Words<{
  title: string;
  lead: string;
  after: string;
  track: Task;
  book: Task;
  sectors: string;
  sectorsMore: string;
}> = {
  ar: {
    title: 'خدمات المواطنين في بورسعيد',
    lead: 'قدّم طلبك، وتابعه خطوة بخطوة، واحجز موعدك، من مكانك وفي أي وقت.',
    after: 'بعد تقديم الطلب',
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
    sectorsMore: 'ثلاثة عشر قطاعًا تخدم أهل بورسعيد. اختر القطاع لتجد خدماته.',
  },
  en: {
    title: 'Citizen services in Port Said',
    lead: 'Apply, follow your application step by step and book your appointment, from where you are, at any hour.',
    after: 'After you apply',
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
    sectorsMore: 'Thirteen sectors serve the people of Port Said. Choose one to find its services.',
  },
};

function taskCard(id: 'track' | 'book', language: Language): Html {
  const { title, more, action } = words[language][id];
  return html`<li class="card">
    <span class="tile">${taskIcon(id)}</span>
    <h3><a href="${addressOf(`${id}/`, language)}">${title}</a></h3>
    <p>${more}</p>
    <span class="go" aria-hidden="true">${action}${chevron}</span>
  </li>`;
}

const SERVICES: Words<Readonly<Record<ReturnType<typeof pluralCategory>, string>>> = {
  ar: {
    zero: 'لا خدمات بعد',
    one: 'خدمة واحدة',
    two: 'خدمتان',
    few: '# خدمات',
    many: '# خدمة',
    other: '# خدمة',
  },
  en: {
    zero: 'No services yet',
    one: 'One service',
    two: '# services',
    few: '# services',
    many: '# services',
    other: '# services',
  },
};

function countOfServices(count: number, language: Language): string {
  const form = SERVICES[language][count === 0 ? 'zero' : pluralCategory(count, language)];
  return form.replace('#', formatNumber(count, { language }));
}

function sectorItem(sector: Sector, language: Language): Html {
  const other = otherLanguage(language);
  return html`<li class="sector">
    <span class="tile">${sectorIcon(sector.id)}</span>
    <div>
      <h3>
        <a href="${addressOf(`${sector.id}/`, language)}">${inLanguage(sector.title, language)}</a>
      </h3>
      <p class="also"><bdi lang="${other}">${inLanguage(sector.title, other)}</bdi></p>
      <p class="count">${countOfServices(servicesOf(sector).length, language)}</p>
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
      <section class="within sectors-part" id="services" aria-labelledby="sectors-title">
        <h2 id="sectors-title">${name.sectors}</h2>
        <p class="lead">${name.sectorsMore}</p>
        <ul class="sectors">
          ${sectors.map((sector) => sectorItem(sector, language))}
        </ul>
      </section>
      <section class="within" aria-labelledby="after-title">
        <h2 id="after-title">${name.after}</h2>
        <ul class="cards">
          ${taskCard('track', language)} ${taskCard('book', language)}
        </ul>
      </section>
    `;
  },
};
