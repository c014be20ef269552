import errors from './locales/ar/appointment-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what a server may answer to whoever books, waits or has come. */
export const appointmentErrorMessages = elementMessages('appointment-errors', errors, 'errors');
