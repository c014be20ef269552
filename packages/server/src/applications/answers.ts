import { fieldsOf, type ApplicationReceipt, type Unchecked } from '@fanar/contract';
import type { ApplicationRow } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { openAnswers } from './open-answers.js';
import { joinSensitive, pointersIn, sensitivePlace } from './sensitive.js';

/**
 * What the applicant may read again of an application that was taken. Nothing where its service has
 * changed since: other questions would give the answers another meaning.
 */
export function readAnswers(
  { vault, catalogue }: Pick<Resources, 'vault' | 'catalogue'>,
  application: ApplicationRow,
): Pick<ApplicationReceipt, 'answers' | 'withheld'> {
  const { reference, service, version, state, sensitive } = application;
  const isTaken = state !== 'processing' && state !== 'refused';
  const isAsSent = catalogue.summaries.some((one) => one.id === service && one.version === version);
  if (!isTaken || !isAsSent) return {};
  const sealed = vault.openJson(sensitive, sensitivePlace(reference)) as Unchecked;
  return {
    answers: { ...openAnswers(vault, application) },
    withheld: [...pointersIn(fieldsOf(catalogue.service(service)), sealed)],
  };
}

/** All answers, as an office reads them. */
export function allAnswers(
  { vault }: Pick<Resources, 'vault'>,
  application: Pick<ApplicationRow, 'reference' | 'answers' | 'sensitive'>,
): Unchecked {
  const { reference, sensitive } = application;
  const sealed = vault.openJson(sensitive, sensitivePlace(reference)) as Unchecked;
  return joinSensitive(openAnswers(vault, application), sealed);
}
