import { serviceErrorMessages } from '@fanar/elements';
import ar from '../../i18n/locales/ar/verification.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';

export { CodeExchange } from './code-exchange.js';
export { codeEntry, codeHint } from './code-entry.js';
export { verificationStyles as styles } from './verification.styles.js';

export const messages = [serviceErrorMessages, journeyMessages('verification', ar)];
