import type { AppointmentStatus } from '@fanar/contract';
import { toInstant } from '@fanar/egypt';
import type { AppointmentRow } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import { rulesOf, type PlannedVisit } from './visit.js';

/** Hours before its start until which an appointment can be moved or cancelled, where a service says nothing. */
const changeUntilHours = 2;

type Timed = Pick<AppointmentRow, 'date' | 'time'>;

export function startOf({ date, time }: Timed): Date {
  return new Date(toInstant({ date, time }));
}

/** Until when it can be moved or cancelled: the strictest of its services decides. */
export function changeUntil(row: Timed, { services }: PlannedVisit): Date {
  const hours = services.map(
    ({ definition }) => rulesOf(definition).changeUntil ?? changeUntilHours,
  );
  return new Date(startOf(row).getTime() - Math.max(...hours) * 3_600_000);
}

/**
 * When one may say that one is there; never where nobody comes.
 * @param seconds before the start
 */
export function checkInFrom(row: Timed, { mode }: PlannedVisit, seconds: number): Date | undefined {
  if (mode !== 'in-person' && mode !== 'mobile-unit') return undefined;
  return new Date(startOf(row).getTime() - seconds * 1000);
}

const refusals: Readonly<
  Partial<Record<AppointmentStatus, 'appointment-over' | 'appointment-cancelled'>>
> = {
  cancelled: 'appointment-cancelled',
  fulfilled: 'appointment-over',
  noshow: 'appointment-over',
};

/**
 * That a person may move or cancel it now.
 * @throws HttpProblem 409 `appointment-cancelled`, `appointment-over`, `appointment-late`
 */
export function assertChangeable(
  row: Timed & Pick<AppointmentRow, 'status'>,
  visit: PlannedVisit,
  now: Date,
): void {
  const refusal = refusals[row.status];
  if (refusal) throw new HttpProblem(409, refusal);
  const until = changeUntil(row, visit);
  if (row.status === 'booked' && now <= until) return;
  throw new HttpProblem(409, 'appointment-late', { params: { until: until.toISOString() } });
}
