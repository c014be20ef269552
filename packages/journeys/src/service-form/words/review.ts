import ar from '../../i18n/locales/ar/service-form-review.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';

/** Words of the review. */
export const reviewMessages = journeyMessages('service-form-review', ar, 'service-form');
