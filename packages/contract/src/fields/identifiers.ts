import { parsePersonName } from '@fanar/arabic';
import { parseNationalId, parsePhone } from '@fanar/egypt';
import type { FieldOf } from '../definition.js';
import { NAME_MAX_LENGTH } from '../limits.js';
import { parsed } from './parsed.js';

export const personName = parsed<FieldOf<'person-name'>>(
  (text) => parsePersonName(text),
  NAME_MAX_LENGTH,
);
export const nationalId = parsed<FieldOf<'national-id'>>((text, _field, now) =>
  parseNationalId(text, { now }),
);
export const phone = parsed<FieldOf<'phone'>>((text, { constraints }) =>
  parsePhone(text, constraints),
);
