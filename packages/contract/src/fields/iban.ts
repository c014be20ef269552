import { parseIban } from '@fanar/egypt';
import type { FieldOf } from '../definition.js';
import { parsed } from './parsed.js';

export const iban = parsed<FieldOf<'iban'>>((text) => parseIban(text));
