import { isBookable, offices, sectors } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import type { Language, Office, Text } from '@fanar/contract';
import { chevron, sectorIcon } from '../art.js';
import { html, type Html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import { fallback } from '../services.js';
import { pageHead } from '../trail.js';

const words = {
  hall: { ar: 'في قاعة الانتظار', en: 'In the waiting hall' },
  hallLead: {
    ar: 'اختر المكان لتأخذ رقم دور، أو تسجّل حضورك لموعدك، أو تعرض شاشة القاعة.',
    en: 'Choose an office to take a ticket, check in for your appointment, or show the board of its hall.',
  },
  ticket: { ar: 'رقم الدور', en: 'Queue ticket' },
  ticketLead: {
    ar: 'خذ رقمك وتابع الدور من هاتفك.',
    en: 'Take a number and follow the queue on your phone.',
  },
  checkIn: { ar: 'تسجيل الحضور', en: 'Check in' },
  checkInLead: {
    ar: 'سجّل حضورك برمز الموعد، أو برقمه وآخر أربعة أرقام من المحمول.',
    en: 'Check in with the code of your appointment, or its reference and the last four digits of the mobile number.',
  },
  kiosk: { ar: 'جهاز تسجيل الحضور', en: 'Check-in device' },
  board: { ar: 'شاشة القاعة', en: 'Board of the hall' },
  boardLead: {
    ar: 'أرقام الأدوار التي يُنادى عليها.',
    en: 'The numbers that are called.',
  },
  choose: { ar: 'اختر المكان', en: 'Choose an office' },
} satisfies Record<string, Required<Text>>;

const bookable = new Set(definitions.filter(isBookable).map(({ id }) => id));

/** Those with a hall: where people are received by appointment, and by their turn. */
const halls = offices.filter(({ services }) => services.some((id) => bookable.has(id)));

/** Every office with a hall, by sector. */
export const hall: Page = {
  path: 'hall/',
  title: words.hall,
  description: words.hallLead,
  section: 'book',
  main: (language) => html`
    ${pageHead(inLanguage(words.hall, language), inLanguage(words.hallLead, language), [], language)}
    <div class="within journey">
      ${sectors.map(({ id, title }) => {
        const own = halls.filter(({ sector }) => sector === id);
        if (own.length === 0) return undefined;
        return html`<details class="folded" name="sector" data-sector="${id}">
          <summary>
            <span class="tile">${sectorIcon(id)}</span>
            <h2>${inLanguage(title, language)}</h2>
            ${chevron}
          </summary>
          <ul class="offices">
            ${own.map((office) => linksOf(office, language))}
          </ul>
        </details>`;
      })}
    </div>
  `,
};

function linksOf({ id, title }: Office, language: Language): Html {
  const link = (path: string, { [language]: text }: Required<Text>) =>
    html`<a href="${addressOf(path, language)}?office=${id}"
      >${text}<span class="visually-hidden"
        >${language === 'ar' ? '، ' : ', '}${inLanguage(title, language)}</span
      ></a
    >`;
  return html`<li>
    <p><strong>${inLanguage(title, language)}</strong></p>
    <p class="beside">
      ${link('queue/', words.ticket)} ${link('check-in/', words.checkIn)}
      ${link('board/', words.board)}
    </p>
  </li>`;
}

const chooseLink = (language: Language): Html =>
  html`<p class="beside">
    <a href="${addressOf('hall/', language)}">${inLanguage(words.choose, language)}</a>
  </p>`;

/** A ticket of the office in the query. */
export const queue: Page = {
  path: 'queue/',
  title: words.ticket,
  description: words.ticketLead,
  section: 'book',
  script: 'queue-ticket',
  main: (language) => html`
    ${pageHead(inLanguage(words.ticket, language), inLanguage(words.ticketLead, language), [], language, chooseLink(language))}
    <div class="within journey">
      <fanar-queue-ticket api="/api/v1" from-fragment remember
        >${fallback(undefined, language)}</fanar-queue-ticket
      >
    </div>
  `,
};

export const checkIn: Page = {
  path: 'check-in/',
  title: words.checkIn,
  description: words.checkInLead,
  section: 'book',
  script: 'check-in',
  main: (language) => html`
    ${pageHead(inLanguage(words.checkIn, language), inLanguage(words.checkInLead, language), [], language)}
    <div class="within journey">
      <fanar-check-in api="/api/v1" from-fragment>${fallback(undefined, language)}</fanar-check-in>
    </div>
  `,
};

/** For the device at the door of a hall: nothing else is on it. */
export const kiosk: Page = {
  path: 'check-in/kiosk/',
  title: words.kiosk,
  description: words.checkInLead,
  section: 'book',
  isUnlisted: true,
  isBare: true,
  script: 'check-in',
  main: (language) => html`
    <fanar-check-in api="/api/v1" kiosk heading-level="1"
      ><div class="until-there">
        <h1>${inLanguage(words.checkIn, language)}</h1>
        ${fallback(undefined, language)}
      </div></fanar-check-in
    >
  `,
};

/** For the screen of a hall: nothing else is on it. Its heading gives way to the element's own. */
export const board: Page = {
  path: 'board/',
  title: words.board,
  description: words.boardLead,
  section: 'book',
  isBare: true,
  script: 'queue-board',
  main: (language) => html`
    <fanar-queue-board api="/api/v1" voice="on" heading-level="1"
      ><div class="until-there">
        <h1>${inLanguage(words.board, language)}</h1>
        ${chooseLink(language)}
      </div></fanar-queue-board
    >
  `,
};
