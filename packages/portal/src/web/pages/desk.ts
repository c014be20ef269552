import { html } from '../html.js';
import { inLanguage, type Page } from '../page.js';
import { fallback } from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'مكتب الموظف', en: 'Office desk' };
const lead = {
  ar: 'للعاملين في المكاتب: الطلبات الواردة، وما يلزم لكل طلب.',
  en: 'For the people of an office: the applications that have come, and what each needs.',
};

/** Where applications are worked on. Citizens have no use for it, so that nothing leads here. */
export const desk: Page = {
  path: 'desk/',
  title,
  description: lead,
  section: 'none',
  isUnlisted: true,
  script: 'desk',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey journey-long">
      <portal-desk>${fallback(undefined, language)}</portal-desk>
    </div>
  `,
};
