import { isAwaited, isClosed, type components } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import type { Transaction } from 'kysely';
import { bindUploads } from '../applications/attachments.js';
import type { Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { appealRefusal } from './appeal.js';
import { waitsFor } from './case.js';
import { lockCase, recordFact } from './change.js';
import { wholeFiles } from './files.js';

type Acting = Pick<Resources, 'vault' | 'catalogue' | 'now'>;
type CaseResponse = components['schemas']['CaseResponse'];

const byApplicant = { by: 'applicant' } as const;

/**
 * Answers what an office has asked for.
 * @throws HttpProblem 404 `application-not-found`, `request-not-found`; 409 `case-not-open`,
 *   `case-closed`, `request-closed`; 422 for an answer without anything, or files that are not there
 */
export async function answerRequest(
  tx: Transaction<Database>,
  resources: Acting,
  reference: string,
  { request: id, files: uploads = [], words }: CaseResponse,
): Promise<void> {
  const locked = await lockCase(tx, resources, reference);
  if (isClosed(locked.known)) throw new HttpProblem(409, 'case-closed');
  const request = locked.known.requests.find((one) => one.id === id);
  if (!request) throw new HttpProblem(404, 'request-not-found');
  if (!isAwaited(request)) throw new HttpProblem(409, 'request-closed');
  if (uploads.length === 0 && words === undefined) {
    const errors = [{ pointer: '/files', code: 'file-missing' }];
    throw new HttpProblem(422, 'answers-invalid', { errors });
  }
  const place = (index: number): string => `/files/${String(index)}`;
  const files = await wholeFiles(tx, resources, uploads, reference, place);
  await bindUploads(tx, uploads, reference);
  const fact = {
    kind: 'response',
    request: id,
    files,
    ...(words !== undefined && { words }),
  } as const;
  await recordFact(tx, resources, locked, fact, byApplicant);
}

/** Writes to the office, also once all has ended. @throws HttpProblem 409 `case-not-open` */
export async function writeMessage(
  tx: Transaction<Database>,
  resources: Acting,
  reference: string,
  text: string,
): Promise<void> {
  const locked = await lockCase(tx, resources, reference);
  await recordFact(tx, resources, locked, { kind: 'message', text }, byApplicant);
}

/** Takes the application back. @throws HttpProblem 409 `case-not-open`, `case-closed` */
export async function withdrawApplication(
  tx: Transaction<Database>,
  resources: Acting,
  reference: string,
): Promise<void> {
  const locked = await lockCase(tx, resources, reference);
  const { definition, known, application } = locked;
  if (waitsFor(definition, known, application.stage) === 'nobody') {
    throw new HttpProblem(409, 'case-closed');
  }
  const fact = { kind: 'decision', outcome: 'withdrawn' } as const;
  await recordFact(tx, resources, locked, fact, byApplicant);
}

/** @throws HttpProblem 409 `case-not-open`, `appeal-not-offered`, `appeal-late` */
export async function appealDecision(
  tx: Transaction<Database>,
  resources: Acting,
  reference: string,
  text: string,
): Promise<void> {
  const locked = await lockCase(tx, resources, reference);
  const refusal = appealRefusal(locked.known, fromInstant(resources.now()).date);
  if (refusal) {
    const { code, until } = refusal;
    throw new HttpProblem(409, code, until === undefined ? {} : { params: { until } });
  }
  await recordFact(tx, resources, locked, { kind: 'appeal', text }, byApplicant);
}
