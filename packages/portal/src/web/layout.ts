import { toArabicDigits } from '@fanar/arabic';
import type { Language } from '@fanar/contract';
import { scriptSafe } from '@fanar/contract/json-ld';
import { mark } from './art.js';
import { Html, html } from './html.js';
import { addressOf, inLanguage, languages, otherLanguage, type Page, type Words } from './page.js';
import { absoluteAddressOf, siteAddress } from './site-address.js';

const words: Words<{
  site: string;
  tagline: string;
  skip: string;
  notice: string;
  noticeMore: string;
  menu: string;
  services: string;
  offices: string;
  track: string;
  book: string;
  otherLanguage: string;
  contact: string;
  inPerson: string;
  inPersonMore: string;
  emergency: string;
  police: string;
  ambulance: string;
  fire: string;
  onThisSite: string;
  performance: string;
  nationalPortal: string;
  about: string;
  aboutMore: string;
}> = {
  ar: {
    site: 'فنار',
    tagline: 'خدمات المواطنين في بورسعيد',
    skip: 'انتقل إلى المحتوى الرئيسي',
    notice: 'موقع تجريبي',
    noticeMore: 'الطلبات والمواعيد هنا للتجربة، ولا تصل إلى أي جهة حكومية.',
    menu: 'القائمة الرئيسية',
    services: 'الخدمات',
    offices: 'أماكن الخدمة',
    track: 'تابع طلبك',
    book: 'المواعيد',
    otherLanguage: 'English',
    contact: 'تواصل معنا',
    inPerson: 'المركز التكنولوجي لخدمة المواطنين',
    inPersonMore: 'في كل حي من أحياء بورسعيد، وفي مدينة بورفؤاد.',
    emergency: 'أرقام الطوارئ',
    police: 'الشرطة',
    ambulance: 'الإسعاف',
    fire: 'الحماية المدنية',
    onThisSite: 'في هذا الموقع',
    performance: 'أداء الخدمات',
    nationalPortal: 'بوابة مصر الرقمية',
    about: 'عن فنار',
    aboutMore:
      'فنار مكتبة مكوّنات مفتوحة المصدر لخدمات المواطنين، تحمل اسم فنار بورسعيد. هذا الموقع يعرض ما تقدمه.',
  },
  en: {
    site: 'Fanar',
    tagline: 'Citizen services in Port Said',
    skip: 'Skip to main content',
    notice: 'Demonstration site',
    noticeMore:
      'Applications and appointments made here are for trial and reach no government office.',
    menu: 'Main menu',
    services: 'Services',
    offices: 'Offices',
    track: 'Track',
    book: 'Appointments',
    otherLanguage: 'العربية',
    contact: 'Contact us',
    inPerson: 'Citizen service technology centre',
    inPersonMore: 'In every district of Port Said and in the city of Port Fouad.',
    emergency: 'Emergency numbers',
    police: 'Police',
    ambulance: 'Ambulance',
    fire: 'Fire and civil protection',
    onThisSite: 'On this site',
    performance: 'Service performance',
    nationalPortal: 'Digital Egypt national portal',
    about: 'About Fanar',
    aboutMore:
      'Fanar is an open-source component library for citizen services, named after the lighthouse of Port Said. This site shows what it offers.',
  },
};

const navigation = [
  { id: 'services', path: 'services/' },
  { id: 'offices', path: 'offices/' },
  { id: 'track', path: 'track/' },
  { id: 'book', path: 'book/' },
] as const;

/** A whole page: head, header, the page's own part, footer. Without inline style or script. */
export function renderPage(page: Page, language: Language): Html {
  const name = words[language];
  const title = inLanguage(page.title, language);
  const fullTitle = page.path === '' ? `${name.site}: ${name.tagline}` : `${title} · ${name.site}`;
  return html`<!doctype html>
    <html
      lang="${language}"
      dir="${language === 'ar' ? 'rtl' : 'ltr'}"
      ${page.sector !== undefined && html` data-sector="${page.sector}"`}
    >
      <head>
        <meta charset="utf-8" />
        <title>${fullTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="${inLanguage(page.description, language)}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#072e3d" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${twins(page, language)}
        <link rel="stylesheet" href="/src/web/assets/site.css" />
        ${page.script !== undefined && html`<script type="module" src="/src/scripts/${page.script}.ts"></script>`}
        ${page.about && aboutIn(page.about(language))}
      </head>
      <body>
        ${!page.isBare && html`<a class="skip-link" href="#main">${name.skip}</a>`}
        ${!page.isBare && header(page, language)}
        <main id="main" tabindex="-1" ${page.isBare && html` class="bare"`}>
          ${page.main(language)}
        </main>
        ${!page.isBare && footer(language)}
      </body>
    </html> `;
}

/** The page in each language, and which address of it counts. An unlisted page is for nobody to list. */
function twins({ path, isUnlisted }: Page, language: Language): Html {
  if (isUnlisted) return html`<meta name="robots" content="noindex" />`;
  const at = (twin: Language) =>
    siteAddress ? absoluteAddressOf(path, twin, siteAddress) : addressOf(path, twin);
  return html`${siteAddress && html`<link vite-ignore rel="canonical" href="${at(language)}" />`}
    ${languages.map(
      (twin) => html`<link vite-ignore rel="alternate" hreflang="${twin}" href="${at(twin)}" />`,
    )} <link vite-ignore rel="alternate" hreflang="x-default" href="${at('ar')}" />`;
}

const aboutIn = (thing: unknown): Html =>
  new Html(`<script type="application/ld+json">${scriptSafe(thing)}</script>`);

function header(page: Page, language: Language): Html {
  const name = words[language];
  const other = otherLanguage(language);
  return html`<header class="site-header">
    <p class="notice"><strong>${name.notice}</strong> <span>${name.noticeMore}</span></p>
    <div class="bar">
      <a class="brand" href="${addressOf('', language)}"
        >${mark}<span class="brand-text"
          ><span class="brand-name">${name.site}</span>
          <span class="brand-tagline">${name.tagline}</span></span
        ></a
      >
      <nav aria-label="${name.menu}">
        <ul class="menu">
          ${navigation.map(
            ({ id, path }) =>
              html` <li>
                <a
                  href="${addressOf(path, language)}"
                  ${page.section === id && html` aria-current="${page.path === path ? 'page' : 'true'}"`}
                  >${name[id]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <a class="language" href="${addressOf(page.path, other)}" lang="${other}" hreflang="${other}"
        >${name.otherLanguage}</a
      >
    </div>
  </header>`;
}

function footer(language: Language): Html {
  const name = words[language];
  const emergency = [
    [name.police, '122'],
    [name.ambulance, '123'],
    [name.fire, '180'],
  ] as const;
  return html`<footer class="site-footer">
    <div class="footer-columns">
      <section>
        <h2>${name.contact}</h2>
        <p><strong>${name.inPerson}</strong><br />${name.inPersonMore}</p>
        <h3>${name.emergency}</h3>
        <ul class="numbers">
          ${emergency.map(
            ([who, number]) =>
              html` <li>
                ${who}
                <a href="tel:${number}">${language === 'ar' ? toArabicDigits(number) : number}</a>
              </li>`,
          )}
        </ul>
      </section>
      <section>
        <h2>${name.onThisSite}</h2>
        <ul>
          ${navigation.map(
            ({ id, path }) =>
              html` <li><a href="${addressOf(path, language)}">${name[id]}</a></li>`,
          )}
          <li><a href="${addressOf('performance/', language)}">${name.performance}</a></li>
          <li><a href="https://digital.gov.eg" rel="external">${name.nationalPortal}</a></li>
        </ul>
      </section>
      <section>
        <h2>${name.about}</h2>
        <p>${name.aboutMore}</p>
      </section>
    </div>
  </footer>`;
}
