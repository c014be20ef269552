import type { ServiceDefinition } from '@fanar/contract';
import { html } from '../html.js';
import { inLanguage, type Page } from '../page.js';
import { fallback } from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'احجز موعدًا', en: 'Book an appointment' };
const lead = {
  ar: 'اختر اليوم والساعة، ونحجز لك الموعد بضع دقائق حتى تؤكده.',
  en: 'Choose a day and time. We hold it for you for a few minutes until you confirm.',
};

/** The page on which an appointment for one service is booked. */
export const bookPage = (service: ServiceDefinition): Page => ({
  path: 'book/',
  title,
  description: lead,
  section: 'book',
  script: 'appointment-picker',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey">
      <fanar-appointment-picker service="${service.id}" api="/api/v1"
        >${fallback(service.contact, language)}</fanar-appointment-picker
      >
    </div>
  `,
});
