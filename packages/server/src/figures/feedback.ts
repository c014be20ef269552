import type { ApplicationStatus, Feedback } from '@fanar/contract';
import type { Transaction } from 'kysely';
import { waitsFor } from '../cases/case.js';
import { lockCase, type LockedCase } from '../cases/change.js';
import { publishNotice } from '../database/notices.js';
import type { Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { monthOf } from './month.js';

/**
 * Keeps what an applicant thinks, once the case has ended, by its service and month alone. That it was
 * said is marked on the application, and not when.
 * @throws HttpProblem 404 `application-not-found`; 409 `feedback-not-open`, `feedback-given`
 */
export async function giveFeedback(
  tx: Transaction<Database>,
  resources: Pick<Resources, 'vault' | 'catalogue' | 'now'>,
  reference: string,
  { satisfaction, isDone, hardest }: Feedback,
): Promise<void> {
  const { application, definition, known } = await lockTaken(tx, resources, reference);
  if (application.feedback_given) throw new HttpProblem(409, 'feedback-given');
  if (waitsFor(definition, known, application.stage) !== 'nobody') {
    throw new HttpProblem(409, 'feedback-not-open');
  }
  const { service } = application;
  const month = monthOf(resources.now());
  await tx
    .updateTable('application')
    .set({ feedback_given: true })
    .where('reference', '=', reference)
    .execute();
  await tx
    .insertInto('feedback')
    .values({ service, month, satisfaction, is_done: isDone ?? null, hardest: hardest ?? null })
    .execute();
  await publishNotice(tx, 'figures', { months: [month] });
}

async function lockTaken(
  tx: Transaction<Database>,
  resources: Pick<Resources, 'vault' | 'catalogue'>,
  reference: string,
): Promise<LockedCase> {
  try {
    return await lockCase(tx, resources, reference);
  } catch (error) {
    const isEarly = error instanceof HttpProblem && error.code === 'case-not-open';
    throw isEarly ? new HttpProblem(409, 'feedback-not-open') : error;
  }
}

/** Whether it is asked for. @param isOver the case was taken, and has ended */
export function feedbackState(isGiven: boolean, isOver: boolean): ApplicationStatus['feedback'] {
  if (isGiven) return 'given';
  return isOver ? 'open' : undefined;
}
