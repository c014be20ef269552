import { isolate, isolateLtr } from '@fanar/arabic';
import type { Language, Text } from '@fanar/contract';
import { inLanguage } from '../http/language.js';

/** What is said to whoever reports; codes are told beside it. */
export const words = {
  keyWrong: {
    ar: 'مفتاح البرنامج (api_key) غير موجود أو غير صحيح',
    en: 'The api_key is missing or not valid',
  },
  jurisdictionUnknown: {
    ar: 'لا نخدم النطاق المطلوب (jurisdiction_id)',
    en: 'This jurisdiction_id is not served here',
  },
  serviceMissing: { ar: 'لم تُذكر الخدمة (service_code)', en: 'service_code was not provided' },
  serviceUnknown: {
    ar: 'لا توجد خدمة بهذا الرمز (service_code)',
    en: 'service_code was not found',
  },
  requestUnknown: {
    ar: 'لا توجد شكوى بهذا الرقم (service_request_id)',
    en: 'service_request_id was not found',
  },
  requestsUnlisted: {
    ar: 'الشكاوى لا تُعرض في قائمة عامة؛ اذكر أرقامها (service_request_id)، حتى ٢٠ رقمًا في المرة',
    en: 'Requests are not listed publicly; name them by service_request_id, 20 at most',
  },
  locationMissing: {
    ar: 'اذكر المكان: إما lat وlong معًا وإما address_string',
    en: 'A location is needed: lat and long, or address_string',
  },
  coordinatesWrong: {
    ar: 'lat وlong ليسا موقعًا صحيحًا في مصر',
    en: 'lat and long are no place in Egypt',
  },
  addressIdUnknown: {
    ar: 'لا نعرف أرقام عناوين (address_id)؛ اكتب العنوان في address_string',
    en: 'No address_id is known here; use address_string',
  },
  formNeeded: {
    ar: 'تُرسل الشكوى كنموذج: application/x-www-form-urlencoded',
    en: 'A request is sent as application/x-www-form-urlencoded',
  },
  tooLarge: { ar: 'الشكوى أكبر من الحد المسموح', en: 'The request is too large' },
  notOffered: { ar: 'لا يوجد شيء على هذا العنوان', en: 'Nothing is offered at this address' },
  methodWrong: {
    ar: 'هذا العنوان لا يقبل هذا الطلب',
    en: 'This address does not take this method',
  },
  serviceClosed: { ar: 'الخدمة متوقفة الآن', en: 'The service takes nothing now' },
  tooMany: { ar: 'طلبات كثيرة؛ حاول بعد قليل', en: 'Too many requests; try again in a while' },
  generalFault: { ar: 'تعذر تنفيذ الطلب', en: 'The request could not be carried out' },
  unknownField: { ar: 'لا نعرف هذا الحقل', en: 'is not known here' },
  repeatedField: { ar: 'ذُكر أكثر من مرة', en: 'is given more than once' },
  answerMissing: { ar: 'الإجابة مطلوبة', en: 'an answer is needed' },
  answerShort: { ar: 'الإجابة أقصر من اللازم', en: 'the answer is too short' },
  answerLong: { ar: 'الإجابة أطول من اللازم', en: 'the answer is too long' },
  answerUnlisted: { ar: 'الإجابة ليست من الاختيارات', en: 'the answer is not among the options' },
  answerWrong: { ar: 'الإجابة غير صحيحة', en: 'the answer is not valid' },
  mediaLeftOut: {
    ar: 'لم تُحفظ الصورة المرفقة برابط، فالشكوى بهذا الطريق نص فقط.',
    en: 'The picture behind media_url was not kept: reports by this way are text alone.',
  },
  contact: { ar: 'إدارة هذا الموقع', en: 'Whoever runs this site' },
  keyService: {
    ar: 'اطلب المفتاح من إدارة هذا الموقع',
    en: 'Ask whoever runs this site for a key',
  },
  datatype: {
    datetime: { ar: 'يوم، مثل 2026-11-23', en: 'A day, such as 2026-11-23' },
    yes: { ar: 'نعم', en: 'Yes' },
    no: { ar: 'لا', en: 'No' },
  },
} as const;

/** By the ends of the codes of problems, the first that fits. */
const byEnding: readonly (readonly [RegExp, Text])[] = [
  [/-(missing|required)$/, words.answerMissing],
  [/-too-(short|few)$/, words.answerShort],
  [/-too-(long|many)$/, words.answerLong],
  [/^choice-unknown$/, words.answerUnlisted],
];

/** What is wrong with an answer, with the code that programs go by. */
export function wordsOfProblem(code: string, language: Language): string {
  const [, text] = byEnding.find(([ending]) => ending.test(code)) ?? [];
  return `${inLanguage(text ?? words.answerWrong, language)} (${isolateLtr(code)})`;
}

/** A fault of a field that programs send, by its name. */
export function wordsOfField(name: string, what: string, language: Language): string {
  const shown = isolateLtr(name.slice(0, 60));
  return language === 'ar' ? `${shown}: ${what}` : `${shown} ${what}`;
}

/** What becomes of a report, and the secret to follow it by. */
export function noticeOf(next: string, key: string, language: Language): string {
  const shown = isolateLtr(key);
  return language === 'ar'
    ? `${isolate(next)} رمز المتابعة ${shown}، احتفظ به مع رقم الشكوى.`
    : `${isolate(next)} The tracking key is ${shown}: keep it with the number of the request.`;
}
