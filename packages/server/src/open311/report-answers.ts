import { parseNumber, parsePersonName, sanitizeText, type ParseOk } from '@fanar/arabic';
import { parseEmail, type Answer, type Answers, type Language } from '@fanar/contract';
import { parseNationalId, parsePhone } from '@fanar/egypt';
import { parseDate } from '@fanar/egypt/calendar';
import { inLanguage } from '../http/language.js';
import { agreement } from '../applications/declaration.js';
import { Open311Problem } from './answer.js';
import type { AnswerableField, OfferedService } from './offered.js';
import { placeOf } from './report-place.js';
import type { Report } from './report.js';
import { words, wordsOfField } from './words.js';

/**
 * The answers to a service that a report gives. What cannot be read stays as it came, for the service
 * to judge; what no question asks for is not kept.
 * @throws Open311Problem 400 on attributes that are not asked for, and on no place
 */
export function answersOf(
  { core, attributes }: OfferedService,
  { values, attributes: given }: Report,
  language: Language,
  now: Date,
): Answers {
  const answers: Record<string, Answer> = {};
  const faults: string[] = [];
  for (const [code, texts] of given) {
    if (code === agreement) continue;
    const asked = attributes.get(code);
    const isOne = texts.length === 1 || asked?.field.type === 'checkbox-group';
    if (asked && isOne) answers[code] = readAnswer(asked.field, texts, now);
    else {
      const fault = asked ? words.repeatedField : words.unknownField;
      faults.push(wordsOfField(`attribute[${code}]`, inLanguage(fault, language), language));
    }
  }
  if (faults.length > 0) throw new Open311Problem(400, faults);
  const read = (field: AnswerableField | undefined, text: string | undefined): void => {
    if (field && text) answers[field.id] = readAnswer(field, [text], now);
  };
  read(core.description, values.get('description'));
  read(core.name, [values.get('first_name') ?? '', values.get('last_name') ?? ''].join(' ').trim());
  read(core.phone, values.get('phone'));
  read(core.email, values.get('email'));
  return { ...answers, [core.place.id]: placeOf(core.place, values, language) };
}

/** What the answer at a pointer was sent as. */
export function nameOf({ core }: OfferedService, pointer: string): string {
  const [, id = ''] = pointer.split('/');
  if (id === core.description.id) return 'description';
  if (id === core.place.id) return core.place.type === 'location' ? 'lat' : 'address_string';
  if (id === core.name?.id) return 'first_name';
  if (id === core.phone?.id) return 'phone';
  return id === core.email?.id ? 'email' : `attribute[${id}]`;
}

type Read = (text: string, now: Date) => ParseOk<string | number> | { readonly ok: false };

const readers: Readonly<Partial<Record<AnswerableField['type'], Read>>> = {
  number: (text) => parseNumber(text),
  // An instant of ISO 8601 is meant by its day.
  date: (text) => parseDate(text.replace(/T.*$/, '')),
  'date-picker': (text) => parseDate(text.replace(/T.*$/, '')),
  'person-name': (text) => parsePersonName(text),
  'national-id': (text, now) => parseNationalId(text, { now }),
  phone: (text) => parsePhone(text),
  email: (text) => parseEmail(text),
};

function readAnswer({ type }: AnswerableField, texts: readonly string[], now: Date): Answer {
  const [text = ''] = texts;
  if (type === 'checkbox-group') return [...new Set(texts)];
  if (type === 'text' || type === 'text-area') return sanitizeText(text);
  if (type === 'checkbox' || type === 'switch') {
    return text === 'true' || (text === 'false' ? false : text);
  }
  const read = readers[type]?.(text, now);
  return read?.ok ? read.value : text;
}
