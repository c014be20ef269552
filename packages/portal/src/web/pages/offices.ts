import { html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import { bookPathOf, fallback, pathOf } from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'أماكن تقديم الخدمات', en: 'Offices' };
const lead = {
  ar: 'ابحث بالقطاع أو الخدمة أو الحي، واعرف مواعيد العمل وما يتوفر لذوي الإعاقة. العناوين والهواتف والمواعيد هنا تجريبية.',
  en: 'Find an office by sector, service or district, with its opening hours and what it has for people with disabilities. Addresses, phones and hours here are for demonstration.',
};

/** Where services are given. */
export const offices: Page = {
  path: 'offices/',
  title,
  description: lead,
  section: 'offices',
  script: 'facility-finder',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey journey-long">
      <fanar-facility-finder
        api="/api/v1"
        service-href="${addressOf(pathOf('{sector}/{service}'), language)}"
        book-href="${addressOf(bookPathOf('{sector}/{service}'), language)}?office={office}"
        >${fallback(undefined, language)}</fanar-facility-finder
      >
    </div>
  `,
};
