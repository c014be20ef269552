import { sanitizeText } from '@fanar/arabic';
import type { Answer, Language } from '@fanar/contract';
import { isInEgypt, roundedPlace } from '@fanar/egypt';
import { inLanguage } from '../http/language.js';
import { Open311Problem } from './answer.js';
import type { CoreFields } from './offered.js';
import type { Report } from './report.js';
import { words } from './words.js';

/**
 * Where it is, as its question takes it: by coordinates and in words, or in words alone, with the
 * coordinates after them.
 * @throws Open311Problem 400 where there is no place, or none in Egypt
 */
export function placeOf(
  field: CoreFields['place'],
  values: Report['values'],
  language: Language,
): Answer {
  const refuse = (text: 'addressIdUnknown' | 'coordinatesWrong' | 'locationMissing'): never => {
    throw new Open311Problem(400, [inLanguage(words[text], language)]);
  };
  if (values.has('address_id')) refuse('addressIdUnknown');
  const point = coordinatesOf(values);
  if (point === 'wrong') return refuse('coordinatesWrong');
  const address = sanitizeText(values.get('address_string') ?? '');
  if (address === '' && !point) return refuse('locationMissing');
  if (field.type === 'location') {
    return { ...(address !== '' && { description: address }), ...(point && { ...point }) };
  }
  const shown = point && `${String(point.latitude)}, ${String(point.longitude)}`;
  if (shown === undefined) return address;
  return address === '' ? shown : `${address} (${shown})`;
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

function coordinatesOf(values: Report['values']): Point | 'wrong' | undefined {
  const [lat, long] = [values.get('lat'), values.get('long')];
  if (lat === undefined && long === undefined) return undefined;
  const isDecimal = [lat, long].every((text) => /^\s*-?\d{1,3}(\.\d{1,15})?\s*$/.test(text ?? ''));
  const point = { latitude: Number(lat), longitude: Number(long) };
  return isDecimal && isInEgypt(point) ? roundedPlace(point) : 'wrong';
}
