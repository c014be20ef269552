import uploadErrors from './locales/ar/upload-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what is wrong with one file or its upload. */
export const uploadErrorMessages = elementMessages('upload-errors', uploadErrors, 'errors');
