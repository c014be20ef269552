import errors from './locales/ar/connection-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for a connection that failed: nothing can be fetched then, words least of all. */
export const connectionErrorMessages = elementMessages('connection-errors', errors, 'errors');
