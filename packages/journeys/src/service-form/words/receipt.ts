import ar from '../../i18n/locales/ar/service-form-receipt.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';

/** Words of what comes after the sending. */
export const receiptMessages = journeyMessages('service-form-receipt', ar, 'service-form');
