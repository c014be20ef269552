import type { Language } from '@fanar/contract';
import { Open311Problem } from './answer.js';
import { wordsOfField, words } from './words.js';

/** A report as it was sent; what was sent empty was not sent, as the standard says. */
export interface Report {
  /** By the names of the standard. */
  readonly values: ReadonlyMap<string, string>;
  /** By code of the attribute. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** What the standard lets a report carry. */
const names = [
  'api_key',
  'jurisdiction_id',
  'service_code',
  'lat',
  'long',
  'address_string',
  'address_id',
  'email',
  'device_id',
  'account_id',
  'first_name',
  'last_name',
  'phone',
  'description',
  'media_url',
];

const attributeName = /^attribute\[(\w{1,64})\](\[\])?$/;

/** @throws Open311Problem 400 on names that are not known, and on values given twice */
export function readReport(form: string, language: Language): Report {
  const values = new Map<string, string>();
  const attributes = new Map<string, string[]>();
  const faults: string[] = [];
  for (const [name, value] of new URLSearchParams(form)) {
    const [, code] = attributeName.exec(name) ?? [];
    if (code !== undefined) {
      if (value !== '') attributes.set(code, [...(attributes.get(code) ?? []), value]);
    } else if (!names.includes(name)) {
      faults.push(wordsOfField(name, words.unknownField[language], language));
    } else if (values.has(name)) {
      faults.push(wordsOfField(name, words.repeatedField[language], language));
    } else if (value.trim() !== '') values.set(name, value);
  }
  if (faults.length > 0) throw new Open311Problem(400, faults.slice(0, 20));
  return { values, attributes };
}
