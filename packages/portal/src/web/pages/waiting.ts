import { html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import { fallback } from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'انتظار موعد أقرب', en: 'Waiting for an earlier appointment' };
const lead = {
  ar: 'إذا وجدنا لك موعدًا أرسلنا إليك رسالة، واحتفظنا به حتى تؤكده.',
  en: 'When we find you an appointment we send you a message, and keep it until you confirm.',
};

/** Where somebody who waits for a slot confirms the one that is offered, or leaves the list. */
export const waiting: Page = {
  path: 'waiting/',
  title,
  description: lead,
  section: 'book',
  isUnlisted: true,
  script: 'wait-list',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey">
      <fanar-wait-list
        api="/api/v1"
        from-fragment
        entry-url="${addressOf('waiting/', language)}"
        manage-url="${addressOf('appointment/', language)}"
        >${fallback(undefined, language)}</fanar-wait-list
      >
    </div>
  `,
};
