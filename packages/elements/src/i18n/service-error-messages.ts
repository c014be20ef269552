import errors from './locales/ar/service-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what a server may answer with, and for a reference or a key. */
export const serviceErrorMessages = elementMessages('service-errors', errors, 'errors');
