import errors from './locales/ar/service-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what a server, a connection, a reference or a key may answer with. */
export const serviceErrorMessages = elementMessages('service-errors', errors, 'errors');
