import { html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import { fallback } from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'موعدك', en: 'Your appointment' };
const lead = {
  ar: 'أدخل رقم الموعد ورمزه لتراه أو تغيّره أو تلغيه.',
  en: 'Enter the reference and key of your appointment to see, change or cancel it.',
};

/** Where an appointment is seen, moved and cancelled. */
export const appointment: Page = {
  path: 'appointment/',
  title,
  description: lead,
  section: 'book',
  script: 'appointment',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey">
      <fanar-appointment
        api="/api/v1"
        from-fragment
        check-in-url="${addressOf('check-in/', language)}"
        manage-url="${addressOf('appointment/', language)}"
        >${fallback(undefined, language)}</fanar-appointment
      >
    </div>
  `,
};
