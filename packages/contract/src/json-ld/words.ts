import type { Language, ServiceDefinition, Text } from '../definition.js';

/** The words of a text in one language; the Arabic ones where there are no others. */
export type Words = (text: Text) => string;

export function wordsIn(language: Language): Words {
  return (text) => text[language] ?? text.ar;
}

export const AUDIENCES: Readonly<Record<ServiceDefinition['audience'][number], Text>> = {
  citizen: { ar: 'المواطنون', en: 'Citizens' },
  business: { ar: 'الشركات والأنشطة', en: 'Businesses' },
  foreigner: { ar: 'الأجانب', en: 'Foreign residents' },
};

export const CHANNELS: Readonly<Record<ServiceDefinition['channels'][number], Text>> = {
  online: { ar: 'عبر الإنترنت', en: 'Online' },
  counter: { ar: 'في مقر الجهة', en: 'At the office' },
  phone: { ar: 'بالهاتف', en: 'By phone' },
  'mobile-unit': { ar: 'في وحدة الخدمات المتنقلة', en: 'At a mobile unit' },
};
