import type { ChoiceFieldDefinition, ChoicesFieldDefinition } from '../definition.js';
import { isBlankText, neverBlank, type FieldRules } from './field-rules.js';

export const choice: FieldRules<ChoiceFieldDefinition> = {
  missing: 'choice-missing',
  isBlank: isBlankText,
  check: ({ options }, answer) => {
    if (typeof answer !== 'string') return [{ code: 'answer-type' }];
    return options.some(({ value }) => value === answer) ? [] : [{ code: 'choice-unknown' }];
  },
};

export const choices: FieldRules<ChoicesFieldDefinition> = {
  missing: 'choices-missing',
  isBlank: (answer) => Array.isArray(answer) && answer.length === 0,
  check: ({ options, constraints }, answer) => {
    const isList = Array.isArray(answer) && answer.every((one) => typeof one === 'string');
    if (!isList || new Set(answer).size < answer.length) return [{ code: 'answer-type' }];
    const known = new Set(options.map(({ value }) => value));
    if (!answer.every((one) => known.has(one))) return [{ code: 'choice-unknown' }];
    const { min: minimum = 1, max: limit = known.size } = constraints ?? {};
    const chosen = answer.length;
    if (chosen < minimum) return [{ code: 'choices-too-few', params: { chosen, minimum } }];
    if (chosen > limit) return [{ code: 'choices-too-many', params: { chosen, limit } }];
    return [];
  },
};

export const checkbox: FieldRules = {
  missing: 'checkbox-missing',
  isBlank: (answer) => answer === false,
  check: (_field, answer) => (answer === true ? [] : [{ code: 'answer-type' }]),
};

/** Off is an answer too. */
export const onOff: FieldRules = {
  missing: 'value-missing',
  isBlank: neverBlank,
  check: (_field, answer) => (typeof answer === 'boolean' ? [] : [{ code: 'answer-type' }]),
};
