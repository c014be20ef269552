import ar from '../../i18n/locales/ar/service-form-screening.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';

/** Words of the questions before the start. */
export const screeningMessages = journeyMessages('service-form-screening', ar, 'service-form');
