/**
 * What the journeys are made of and a page for the people of an office needs too: answers read back in
 * words, following what changes, a key for each thing done, and the look.
 */
export { IdempotencyKeys } from '../booking/idempotency-keys.js';
export { heading } from '../heading.js';
export { inLanguage, spoken } from '../i18n/in-language.js';
export { journeyStyles } from '../journey.styles.js';
export { keepFocus } from '../keep-focus.js';
export { LiveFollower, type Liveliness, type LiveFollowerOptions } from '../live-follower.js';
export { newKey } from '../new-key.js';
export { refusalFrom, type Refusal } from '../refusal.js';
export { endOf, maskOf } from '../service-form/mask.js';
export type { ReadBackPart, ReadBackRow } from '../service-form/read-back.js';
export { saveBlob } from '../service-form/receipt/save-file.js';
export {
  answerMessages,
  loadAnswers,
  readAnswers,
  type AnswersOfStep,
  type ReadAnswers,
  type SentAnswers,
} from './read-answers.js';
