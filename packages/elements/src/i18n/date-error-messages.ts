import errors from './locales/ar/date-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what is wrong with a date, whichever control it was entered in. */
export const dateErrorMessages = elementMessages('date-errors', errors, 'errors');
