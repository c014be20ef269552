import ar from '../../i18n/locales/ar/service-form-closed.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';

/** Words for a service that takes nothing now. */
export const closedMessages = journeyMessages('service-form-closed', ar, 'service-form');
