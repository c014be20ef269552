import { formatNumber, pluralCategory } from '@fanar/arabic';
import type { Language } from '@fanar/contract';
import type { Words } from './page.js';

const SERVICES: Words<Readonly<Record<ReturnType<typeof pluralCategory>, string>>> = {
  ar: {
    zero: 'لا خدمات بعد',
    one: 'خدمة واحدة',
    two: 'خدمتان',
    few: '# خدمات',
    many: '# خدمة',
    other: '# خدمة',
  },
  en: {
    zero: 'No services yet',
    one: 'One service',
    two: '# services',
    few: '# services',
    many: '# services',
    other: '# services',
  },
};

export function countOfServices(count: number, language: Language): string {
  const form = SERVICES[language][count === 0 ? 'zero' : pluralCategory(count, language)];
  return form.replace('#', formatNumber(count, { language }));
}
