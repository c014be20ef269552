import errors from './locales/ar/case-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what a server may answer to whoever follows an application, or works on it. */
export const caseErrorMessages = elementMessages('case-errors', errors, 'errors');
