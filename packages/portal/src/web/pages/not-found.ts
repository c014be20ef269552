import { html } from '../html.js';
import { addressOf, inLanguage, type Page } from '../page.js';
import { searchBox } from '../search-box.js';
import { pageHead } from '../trail.js';

const title = { ar: 'لم نجد هذه الصفحة', en: 'We could not find this page' };
const lead = {
  ar: 'راجع العنوان إن كنت كتبته، أو ابحث عن الخدمة، أو ابدأ من الصفحة الرئيسية.',
  en: 'Check the address if you typed it, search for the service, or start from the home page.',
};
const back = { ar: 'الصفحة الرئيسية', en: 'Home page' };

/** What an unknown address answers with, status 404. */
export const notFound: Page = {
  path: 'not-found/',
  title,
  description: lead,
  section: 'none',
  isUnlisted: true,
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within">
      ${searchBox(language)}
      <p><a href="${addressOf('', language)}">${inLanguage(back, language)}</a></p>
    </div>
  `,
};
