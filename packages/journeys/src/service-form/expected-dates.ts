import type { ProcessingTime } from '@fanar/contract';
import { addDays, type CivilDate } from '@fanar/egypt';
import { addWorkingDays } from '@fanar/egypt/calendar';

export interface ExpectedDates {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The days on which a service is likely done, counted from the day after it was asked for. Working
 * days leave out Friday and Saturday; public holidays are announced too late to be counted.
 */
export function expectedDates({ min, max, unit }: ProcessingTime, start: CivilDate): ExpectedDates {
  if (unit === 'minute' || unit === 'hour') return { from: start, to: start };
  const after = unit === 'day' ? addDays : addWorkingDays;
  return { from: after(start, min), to: after(start, max) };
}
