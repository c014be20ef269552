import type { ServiceDefinition } from '@fanar/contract';
import { daysBetween, fromInstant } from '@fanar/egypt';
import type { Transaction } from 'kysely';
import { expectedRange } from '../applications/working-days.js';
import { publishNotice } from '../database/notices.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { monthOf } from './month.js';

/** Counts an application from the moment at which nothing was left to wait for. */
export async function countReceived(
  tx: Transaction<Database>,
  { reference, service, channel }: Pick<ApplicationRow, 'reference' | 'service' | 'channel'>,
  at: Date,
): Promise<void> {
  const received = monthOf(at);
  await tx
    .insertInto('case_figure')
    .values({ application: reference, service, channel, received })
    .onConflict((conflict) => conflict.column('application').doNothing())
    .execute();
  await publishNotice(tx, 'figures', { months: [received] });
}

/** An application as it was before something happened. */
interface Before {
  readonly application: ApplicationRow;
  readonly definition: Pick<ServiceDefinition, 'processingTime'>;
}

type After = { readonly endedAt: Date | null } & Pick<ApplicationRow, 'outcome'>;

/**
 * Counts an end, and takes it back where an appeal opens the case anew: the last end counts. One that
 * is withdrawn came, and never ended.
 */
export async function countEnd(
  tx: Transaction<Database>,
  { catalogue }: Pick<Resources, 'catalogue'>,
  { application, definition }: Before,
  { endedAt, outcome }: After,
): Promise<void> {
  const { reference, taken_at, received_at, ended_at: before } = application;
  const isSame = (before === null) === (endedAt === null) && outcome === application.outcome;
  if (isSame) return;
  const counted = outcome === 'withdrawn' ? null : endedAt;
  // What was declared when it ended stays what it is measured by.
  const isCounted = before !== null && counted !== null;
  const end = isCounted
    ? {}
    : endOf(taken_at ?? received_at, counted, definition, catalogue.holidays);
  await tx
    .updateTable('case_figure')
    .set({ outcome, ...end })
    .where('application', '=', reference)
    .execute();
  const months = [before, counted].flatMap((at) => (at ? [monthOf(at)] : []));
  if (months.length > 0) await publishNotice(tx, 'figures', { months });
}

function endOf(
  takenAt: Date,
  endedAt: Date | null,
  { processingTime }: Before['definition'],
  holidays: Resources['catalogue']['holidays'],
) {
  if (!endedAt) return { ended: null, days: null, is_timely: null };
  const [taken, ended] = [fromInstant(takenAt).date, fromInstant(endedAt).date];
  const { to } = expectedRange(taken, processingTime, holidays);
  return {
    ended: monthOf(endedAt),
    days: daysBetween(taken, ended),
    is_timely: ended <= to,
  };
}
