import answerErrors from './locales/ar/answer-errors.json' with { type: 'json' };
import field from './locales/ar/field.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for the problems that any control can have. */
export const answerErrorMessages = elementMessages('answer-errors', answerErrors, 'errors');

/** What every labelled control says. */
export const fieldMessages = elementMessages('field', field);
