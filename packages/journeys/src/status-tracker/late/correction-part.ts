import arForm from '../../i18n/locales/ar/service-form.json' with { type: 'json' };
import ar from '../../i18n/locales/ar/status-correction.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { answersMessages } from '../../service-form/words/answers.js';

export { Correction } from '../correct/correction.js';
export { correctionStyles as styles } from '../correct/correction.styles.js';
export { correctedNote, correctionView } from '../correct/views.js';

export const messages = [
  journeyMessages('service-form', arForm),
  answersMessages,
  journeyMessages('status-correction', ar),
];
