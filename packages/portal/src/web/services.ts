import { toArabicDigits } from '@fanar/arabic';
import { offices } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import type { Contact, Language, Sector, ServiceDefinition, ServiceId } from '@fanar/contract';
import { html, type Html } from './html.js';
import { inLanguage, type Words } from './page.js';

/** Services that a sector offers on this site. */
export const servicesOf = (sector: Sector): readonly ServiceDefinition[] =>
  definitions.filter(({ id }) => id.startsWith(`${sector.id}/`));

/** The service whose appointments the booking page offers: the first that an office receives for. */
export const bookable = definitions.find(({ id }) =>
  offices.some(({ services }) => services.includes(id)),
);

/** Where a service lives on this site: `traffic/renew-vehicle-licence/`. */
export const pathOf = (id: ServiceId): string => `${id}/`;

const words: Words<{ slow: string; call: string; or: string }> = {
  ar: {
    slow: 'لم يظهر النموذج بعد؟ حدّث الصفحة. وإن لم يظهر، فتواصل مع',
    call: 'على',
    or: 'أو توجّه إلى المركز التكنولوجي لخدمة المواطنين في حيّك.',
  },
  en: {
    slow: 'Nothing here yet? Reload the page. If it still does not appear, call',
    call: 'on',
    or: 'or go to the citizen service technology centre in your district.',
  },
};

/** What stands in an element's place until it is there, and for good where scripts do not run. */
export function fallback(contact: Contact | undefined, language: Language): Html {
  if (!contact) return html``;
  const name = words[language];
  return html`<p class="fallback">
    ${name.slow} ${inLanguage(contact.title, language)} ${name.call}
    <a href="tel:${contact.phone}"
      ><bdi dir="ltr">${language === 'ar' ? toArabicDigits(contact.phone) : contact.phone}</bdi></a
    >
    ${name.or}
  </p>`;
}
