import { parsePlate } from '@fanar/egypt';
import type { FieldOf } from '../definition.js';
import { parsed } from './parsed.js';

export const plate = parsed<FieldOf<'plate'>>((text) => parsePlate(text));
