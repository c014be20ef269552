import { toArabicDigits } from '@fanar/arabic';
import { sectors } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import type { Contact, Language, Sector, ServiceDefinition, ServiceId } from '@fanar/contract';
import { html, type Html } from './html.js';
import { addressOf, inLanguage, type Words } from './page.js';
import type { Crumb } from './trail.js';

/** A sector and all that it offers on this site. */
export interface SectorServices {
  readonly sector: Sector;
  readonly services: readonly ServiceDefinition[];
}

/** Every sector, in the order in which it is shown. */
export const servicesBySector: readonly SectorServices[] = sectors.map((sector) => ({
  sector,
  services: definitions.filter(({ id }) => id.startsWith(`${sector.id}/`)),
}));

/** Those that an event in life leads to. */
export const servicesOn = (event: string): readonly ServiceDefinition[] =>
  definitions.filter(({ events = [] }) => events.includes(event));

/** Where a service is told of: `traffic/renew-vehicle-licence/`. */
export const pathOf = (id: ServiceId): string => `${id}/`;

/** Where it is applied for. */
export const applyPathOf = (id: ServiceId): string => `${id}/apply/`;

/** Where an appointment for it is booked, if it is bookable. */
export const bookPathOf = (id: ServiceId): string => `${id}/book/`;

/** Where the offices that serve it are found. */
export const officesAddress = (id: ServiceId, language: Language): string =>
  `${addressOf('offices/', language)}?${new URLSearchParams({ sector: id.split('/', 1).join(''), service: id }).toString()}`;

export const sectorCrumb = ({ id, title }: Sector, language: Language): Crumb => ({
  path: `${id}/`,
  title: inLanguage(title, language),
});

/** The way to a page below the one of a service. */
export const serviceCrumbs = (
  sector: Sector,
  { id, title }: ServiceDefinition,
  language: Language,
): readonly Crumb[] => [
  sectorCrumb(sector, language),
  { path: pathOf(id), title: inLanguage(title, language) },
];

const words: Words<{ slow: string; call: string; on: string; or: string; go: string }> = {
  ar: {
    slow: 'لم تظهر الخدمة بعد؟ حدّث الصفحة. وإن لم تظهر،',
    call: 'فتواصل مع',
    on: 'على',
    or: 'أو توجّه إلى المركز التكنولوجي لخدمة المواطنين في حيّك.',
    go: 'فتوجّه إلى المركز التكنولوجي لخدمة المواطنين في حيّك.',
  },
  en: {
    slow: 'Nothing here yet? Reload the page. If it still does not appear,',
    call: 'call',
    on: 'on',
    or: 'or go to the citizen service technology centre in your district.',
    go: 'go to the citizen service technology centre in your district.',
  },
};

/** What stands in an element's place until it is there, and for good where scripts do not run. */
export function fallback(contact: Contact | undefined, language: Language): Html {
  const name = words[language];
  if (!contact) return html`<p class="fallback">${name.slow} ${name.go}</p>`;
  return html`<p class="fallback">
    ${name.slow} ${name.call} ${inLanguage(contact.title, language)} ${name.on}
    ${phoneLink(contact.phone, language)} ${name.or}
  </p>`;
}

export function phoneLink(phone: string, language: Language): Html {
  return html`<a href="tel:${phone}"
    ><bdi dir="ltr">${language === 'ar' ? toArabicDigits(phone) : phone}</bdi></a
  >`;
}
