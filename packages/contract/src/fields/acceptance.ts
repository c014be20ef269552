import { sanitizeIdentity } from '@fanar/arabic';
import type { FieldOf } from '../definition.js';
import { isObject } from '../form.js';
import { NAME_MAX_LENGTH, SIGNATURE_MAX_LENGTH } from '../limits.js';
import { hasOnly, neverBlank, type AnswerProblem, type FieldRules } from './field-rules.js';
import { checkLength } from './text.js';

/** A PNG as a `data:` address; the first characters are those of its signature. */
export const IMAGE_PATTERN = String.raw`^data:image/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$`;

const IMAGE = new RegExp(IMAGE_PATTERN);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** The name as typed, or the drawing. */
export const signature: FieldRules<FieldOf<'signature'>> = {
  missing: 'acknowledgement-missing',
  isBlank: neverBlank,
  check: (_field, answer) => {
    if (!isObject(answer)) return [{ code: 'answer-type' }];
    const { mode, name, image } = answer;
    if (mode === 'type' && typeof name === 'string' && hasOnly(answer, ['mode', 'name'])) {
      return checkName(name);
    }
    if (mode === 'draw' && typeof image === 'string' && hasOnly(answer, ['mode', 'image'])) {
      return checkImage(image);
    }
    return [{ code: 'answer-type' }];
  },
};

/** The record that `<fanar-consent>` keeps of what was agreed to, in which words, and when. */
export const consent: FieldRules<FieldOf<'consent'>> = {
  missing: 'checkbox-missing',
  isBlank: neverBlank,
  check: ({ text, version }, answer) => {
    if (!isObject(answer) || !hasOnly(answer, ['purpose', 'version', 'at'])) {
      return [{ code: 'answer-type' }];
    }
    const { purpose, at } = answer;
    const isRecord = typeof purpose === 'string' && typeof at === 'string' && isInstant(at);
    if (!isRecord || typeof answer.version !== 'string') return [{ code: 'answer-type' }];
    const isCurrent = answer.version === version && [text.ar, text.en].includes(purpose);
    return isCurrent ? [] : [{ code: 'acceptance-outdated' }];
  },
};

/** The record that `<fanar-declaration>` keeps. */
export const declaration: FieldRules<FieldOf<'declaration'>> = {
  missing: 'checkbox-missing',
  isBlank: neverBlank,
  check: ({ version }, answer) => {
    const isRecord = isObject(answer) && hasOnly(answer, ['accepted', 'version']);
    if (!isRecord || answer.accepted !== true || typeof answer.version !== 'string') {
      return [{ code: 'answer-type' }];
    }
    return answer.version === version ? [] : [{ code: 'acceptance-outdated' }];
  },
};

function checkName(name: string): AnswerProblem[] {
  if (!name || sanitizeIdentity(name) !== name) return [{ code: 'answer-not-canonical' }];
  return checkLength(name, 0, NAME_MAX_LENGTH);
}

function checkImage(image: string): AnswerProblem[] {
  if (image.length > SIGNATURE_MAX_LENGTH) return [{ code: 'acknowledgement-too-large' }];
  return IMAGE.test(image) ? [] : [{ code: 'answer-type' }];
}

function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}
