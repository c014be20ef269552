import type { Kysely } from 'kysely';
import { readPlans } from '../appointments/plans.js';
import type { BookableOffice } from '../catalogue.js';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { queueDay, type QueueDay } from './queue-day.js';

/** An office as its queue sees it. */
export interface QueueOffice extends BookableOffice {
  readonly day: QueueDay;
}

/** @throws HttpProblem 404 `office-not-found` */
export async function queueOffice(
  db: Kysely<Database>,
  { catalogue, now }: Pick<Resources, 'catalogue' | 'now'>,
  id: string,
): Promise<QueueOffice> {
  const office = catalogue.bookable(id);
  const [plans] = await readPlans(db, [office]);
  return { ...office, day: queueDay(now(), (date) => plans?.day(date).stretches ?? []) };
}
