import textErrors from './locales/ar/text-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/**
 * Words for what the readers of amounts, dates and further identifiers find wrong. Apart from the
 * others, since few controls need them.
 */
export const textErrorMessages = elementMessages('text-errors', textErrors, 'errors');
