import errors from './locales/ar/choice-errors.json' with { type: 'json' };
import { elementMessages } from './messages.js';

/** Words for what is wrong with a choice, whichever control it was made in. */
export const choiceErrorMessages = elementMessages('choice-errors', errors, 'errors');
