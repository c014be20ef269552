import type { GroupFieldDefinition } from '../definition.js';
import { GROUP_MAX_ITEMS } from '../limits.js';
import type { FieldRules } from './field-rules.js';

/** How many items there are; what is in them is judged field by field. */
export const group: FieldRules<GroupFieldDefinition> = {
  missing: 'group-missing',
  isBlank: (answer) => Array.isArray(answer) && answer.length === 0,
  check: ({ min: minimum = 0, max: limit = GROUP_MAX_ITEMS }, answer) => {
    if (!Array.isArray(answer)) return [{ code: 'answer-type' }];
    const given = answer.length;
    if (given < minimum) return [{ code: 'group-too-few', params: { given, minimum } }];
    if (given > limit) return [{ code: 'group-too-many', params: { given, limit } }];
    return [];
  },
};
