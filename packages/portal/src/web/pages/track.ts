import { html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import { fallback } from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'تابع طلبك', en: 'Track your application' };
const lead = {
  ar: 'أدخل رقم الطلب ورمز المتابعة كما وردا في إيصال الطلب.',
  en: 'Enter the reference number and tracking key as they stand on your receipt.',
};

export const track: Page = {
  path: 'track/',
  title,
  description: lead,
  section: 'track',
  script: 'status-tracker',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey">
      <fanar-status-tracker
        api="/api/v1"
        from-fragment
        remember
        book-href="${addressOf('{id}/book/', language)}"
        appointment-href="${addressOf('appointment/', language)}"
        >${fallback(undefined, language)}</fanar-status-tracker
      >
    </div>
  `,
};
