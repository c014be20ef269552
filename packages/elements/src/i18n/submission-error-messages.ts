import errors from './locales/ar/submission-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what only a check of the whole submission finds, such as that of a server. */
export const submissionErrorMessages = elementMessages('submission-errors', errors, 'errors');
