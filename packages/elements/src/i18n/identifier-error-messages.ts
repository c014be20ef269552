import errors from './locales/ar/identifier-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/**
 * Words for the readers of `@fanar/egypt` that have no control of their own: tax number, passport,
 * postcode. For a host that reads them in a text field.
 */
export const identifierErrorMessages = elementMessages('identifier-errors', errors, 'errors');
