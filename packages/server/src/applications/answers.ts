import { fieldsOf, type ApplicationReceipt, type Unchecked } from '@fanar/contract';
import type { ApplicationRow } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { joinSensitive, pointersIn, sensitivePlace } from './sensitive.js';

/**
 * What the applicant may read again of an application that was taken. Nothing where its service has
 * changed since: other questions would give the answers another meaning.
 */
export function readAnswers(
  { vault, catalogue }: Pick<Resources, 'vault' | 'catalogue'>,
  { reference, service, version, state, answers, sensitive }: ApplicationRow,
): Pick<ApplicationReceipt, 'answers' | 'withheld'> {
  const isTaken = state !== 'processing' && state !== 'refused';
  const isAsSent = catalogue.summaries.some((one) => one.id === service && one.version === version);
  if (!isTaken || !isAsSent) return {};
  const sealed = vault.openJson(sensitive, sensitivePlace(reference)) as Unchecked;
  return {
    answers: JSON.parse(answers) as Record<string, unknown>,
    withheld: [...pointersIn(fieldsOf(catalogue.service(service)), sealed)],
  };
}

/** All answers, as an office reads them. */
export function allAnswers(
  { vault }: Pick<Resources, 'vault'>,
  { reference, answers, sensitive }: Pick<ApplicationRow, 'reference' | 'answers' | 'sensitive'>,
): Unchecked {
  const sealed = vault.openJson(sensitive, sensitivePlace(reference)) as Unchecked;
  return joinSensitive(JSON.parse(answers) as Unchecked, sealed);
}
