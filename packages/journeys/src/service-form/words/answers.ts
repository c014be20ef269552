import ar from '../../i18n/locales/ar/service-form-answers.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';

/** Words of answers read back. */
export const answersMessages = journeyMessages('service-form-answers', ar, 'service-form');
