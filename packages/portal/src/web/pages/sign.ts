import { html } from '../html.js';
import { inLanguage, type Page } from '../page.js';
import { pageHead } from '../trail.js';

const title = { ar: 'وقّع على طلب', en: 'Sign an application' };
const lead = {
  ar: 'إذا قدّم غيرك طلبًا يحتاج إلى توقيعك، فاقرأه هنا، ثم وقّع عليه أو ارفض واذكر السبب.',
  en: 'If somebody applied for something that needs your signature, read it here. Then sign it, or decline and say why.',
};
const help = {
  ar: 'إذا لم يفتح الرابط فاطلبه مرة أخرى من مقدم الطلب، أو توجّه إلى المركز التكنولوجي لخدمة المواطنين في حيّك.',
  en: 'If the link does not open, ask the applicant for it again, or go to the citizen service technology centre in your district.',
};

/** The page that others than the applicant sign on, by a link of their own. */
export const sign: Page = {
  path: 'sign/',
  title,
  description: lead,
  section: 'none',
  isUnlisted: true,
  script: 'co-signature',
  main: (language) => html`
    ${pageHead(inLanguage(title, language), inLanguage(lead, language), [], language)}
    <div class="within journey">
      <fanar-co-signature api="/api/v1" from-fragment
        ><p class="fallback">${inLanguage(help, language)}</p></fanar-co-signature
      >
    </div>
  `,
};
