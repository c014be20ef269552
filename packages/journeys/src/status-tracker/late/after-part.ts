import ar from '../../i18n/locales/ar/status-after.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';

export { appointments } from './appointments.js';
export { items } from './items.js';
export { lanes, nextSteps } from './lanes.js';
export { notifications } from './notifications.js';
export { payment, payHere } from './payment.js';
export { openHandOff } from './hand-off.js';

export const messages = [journeyMessages('status-after', ar)];
