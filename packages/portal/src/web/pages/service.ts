import type { Evidence, Language, Sector, ServiceDefinition } from '@fanar/contract';
import { lifeEvents } from '@fanar/catalogue';
import { governmentService } from '@fanar/contract/json-ld';
import { chevron } from '../art.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, type Page, type Words } from '../page.js';
import { applyPathOf, officesAddress, pathOf, phoneLink, sectorCrumb } from '../services.js';
import { absoluteAddressOf, siteAddress } from '../site-address.js';
import { pageHead } from '../trail.js';

const words: Words<{
  bring: string;
  original: string;
  nothing: string;
  start: string;
  contact: string;
}> = {
  ar: {
    bring: 'المستندات المطلوبة',
    original: 'أحضر الأصل للاطلاع',
    nothing: 'لا تحتاج إلى مستندات.',
    start: 'ابدأ الآن',
    contact: 'تواصل معنا',
  },
  en: {
    bring: 'Documents you need',
    original: 'Bring the original',
    nothing: 'You need no documents.',
    start: 'Start now',
    contact: 'Contact us',
  },
};

/** The page of one service: what it is, who may, what to bring, where, and the way to the form. */
export function servicePage(sector: Sector, service: ServiceDefinition): Page {
  return {
    path: pathOf(service.id),
    title: service.title,
    description: service.summary,
    sector: sector.id,
    section: 'services',
    script: 'service-page',
    about: (language) => about(sector, service, language),
    main: (language) => html`
      ${pageHead(
        inLanguage(service.title, language),
        inLanguage(service.summary, language),
        [sectorCrumb(sector, language)],
        language,
        html`<a class="button" href="${addressOf(applyPathOf(service.id), language)}"
          >${words[language].start}${chevron}</a
        >`,
      )}
      <div class="within journey journey-long">
        <fanar-service-page
          service="${service.id}"
          api="/api/v1"
          untitled
          heading-level="1"
          heading-level="1"
          offices-href="${officesAddress(service.id, language)}"
          start-href="${addressOf(applyPathOf(service.id), language)}"
          >${inShort(service, language)}</fanar-service-page
        >
      </div>
    `,
  };
}

/** Search engines want whole addresses: where nobody knows them yet, those of this machine. */
function about(sector: Sector, service: ServiceDefinition, language: Language): unknown {
  const { id } = service;
  const at = (path: string) =>
    absoluteAddressOf(path, language, siteAddress ?? 'http://localhost:4173/');
  return governmentService(service, {
    url: at(pathOf(id)),
    applyUrl: at(applyPathOf(id)),
    language,
    sector,
    events: lifeEvents,
    area: { ar: 'محافظة بورسعيد', en: 'Port Said Governorate' },
  });
}

/** What stands there until all of it has come, and for good where scripts do not run. */
function inShort({ evidence, contact }: ServiceDefinition, language: Language): Html {
  const name = words[language];
  return html`<div class="in-short">
    <h2>${name.bring}</h2>
    ${
      evidence.length === 0
        ? html`<p>${name.nothing}</p>`
        : html`<ul>
            ${evidence.map((document) => documentItem(document, language))}
          </ul>`
    }
    <h2>${name.contact}</h2>
    <p>
      ${inLanguage(contact.title, language)}: ${phoneLink(contact.phone, language)}
      ${contact.hours && inLanguage(contact.hours, language)}
    </p>
  </div>`;
}

function documentItem({ title, note, original }: Evidence, language: Language): Html {
  return html`<li>
    ${inLanguage(title, language)} ${note && html`<small>${inLanguage(note, language)}</small>`}
    ${original && html`<small>${words[language].original}</small>`}
  </li>`;
}
