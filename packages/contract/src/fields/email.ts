import type { FieldOf } from '../definition.js';
import { parseEmail } from '../email.js';
import { parsed } from './parsed.js';

export const email = parsed<FieldOf<'email'>>(parseEmail);
