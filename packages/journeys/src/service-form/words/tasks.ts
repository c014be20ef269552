import ar from '../../i18n/locales/ar/service-form-tasks.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';

/** Words of the list of tasks. */
export const tasksMessages = journeyMessages('service-form-tasks', ar, 'service-form');
