import fileErrors from './locales/ar/file-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what is wrong with a list of files as an answer. */
export const fileErrorMessages = elementMessages('file-errors', fileErrors, 'errors');
