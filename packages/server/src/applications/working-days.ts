import type { ProcessingTime } from '@fanar/contract';
import { addDays, isWeekend, type CivilDate } from '@fanar/egypt';

/** Whether public offices are closed that day, weekends aside. */
type IsClosed = (date: CivilDate) => boolean;

function addWorkingDays(start: CivilDate, days: number, isClosed: IsClosed): CivilDate {
  let date = start;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (!isWeekend(date) && !isClosed(date)) left -= 1;
  }
  return date;
}

/** The first and last day on which the service can honestly be expected to be done. */
export function expectedRange(
  received: CivilDate,
  { min, max, unit }: ProcessingTime,
  isClosed: IsClosed,
): { from: CivilDate; to: CivilDate } {
  const after = (amount: number): CivilDate => {
    switch (unit) {
      case 'working-day':
        return addWorkingDays(received, amount, isClosed);
      case 'day':
        return addDays(received, amount);
      case 'hour':
        return addDays(received, Math.ceil(amount / 24));
      case 'minute':
        return addDays(received, Math.ceil(amount / (24 * 60)));
    }
  };
  return { from: after(min), to: after(max) };
}
