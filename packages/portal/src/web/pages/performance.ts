import { html } from '../html.js';
import { inLanguage, type Page } from '../page.js';
import { fallback } from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'أداء الخدمات', en: 'Service performance' };
const lead = {
  ar: 'كم طلبًا وصل، وكم استغرق، وما رأي الناس. أرقام مفتوحة لكل قطاع وخدمة، لا يُعرف منها أحد.',
  en: 'How many applications came in, how long they took, and what people think: open figures for each sector and service, by which nobody can be known.',
};

/** How services do, and where the network reaches. */
export const performance: Page = {
  path: 'performance/',
  title,
  description: lead,
  section: 'none',
  script: 'service-performance',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey journey-long">
      <fanar-service-performance api="/api/v1"
        >${fallback(undefined, language)}</fanar-service-performance
      >
      <fanar-coverage api="/api/v1"></fanar-coverage>
    </div>
  `,
};
