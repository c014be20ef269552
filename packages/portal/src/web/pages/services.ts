import { lifeEvents } from '@fanar/catalogue';
import type { Language, ServiceDefinition, Text } from '@fanar/contract';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, type Page, type Words } from '../page.js';
import { pathOf, servicesBySector, servicesOn } from '../services.js';
import { pageHead } from '../trail.js';

const title = { ar: 'الخدمات', en: 'Services' };
const lead = {
  ar: 'ابحث بكلماتك، أو اختر ما تحتاج إليه، أو تصفح خدمات كل قطاع.',
  en: 'Search in your own words, choose what you need, or look through the services of each sector.',
};

const words: Words<{ events: string; sectors: string; help: string }> = {
  ar: {
    events: 'ماذا تحتاج إليه الآن؟',
    sectors: 'خدمات كل قطاع',
    help: 'لم تجد ما تريد؟ توجّه إلى المركز التكنولوجي لخدمة المواطنين في حيّك، وسيدلّك على الجهة المختصة.',
  },
  en: {
    events: 'What do you need now?',
    sectors: 'The services of each sector',
    help: 'Not what you need? Go to the citizen service technology centre in your district; they know who can help.',
  },
};

/** Every service, to be searched and sorted; without scripts a list of all. */
export const directory: Page = {
  path: 'services/',
  title,
  description: lead,
  section: 'services',
  script: 'service-directory',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey journey-long">
      <fanar-service-directory api="/api/v1" href="${addressOf('{id}/', language)}"
        >${everyService(language)}
        <p slot="help">${words[language].help}</p></fanar-service-directory
      >
    </div>
  `,
};

function everyService(language: Language): Html {
  const name = words[language];
  return html`<div class="until-there">
    <h2>${name.events}</h2>
    <div class="groups">
      ${lifeEvents.map((event) => group(event.title, servicesOn(event.id), language))}
    </div>
    <h2>${name.sectors}</h2>
    <div class="groups">
      ${servicesBySector.map(({ sector, services }) =>
        group(sector.title, services, language, `${sector.id}/`),
      )}
    </div>
  </div>`;
}

function group(
  heading: Text,
  services: readonly ServiceDefinition[],
  language: Language,
  path?: string,
): Html {
  const named = inLanguage(heading, language);
  return html`<section class="group">
    <h3>
      ${path === undefined ? named : html`<a href="${addressOf(path, language)}">${named}</a>`}
    </h3>
    <ul class="links">
      ${services.map(
        ({ id, title }) =>
          html`<li>
            <a href="${addressOf(pathOf(id), language)}">${inLanguage(title, language)}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}
