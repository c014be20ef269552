import type { ProcessingTime } from '@fanar/contract';
import { addDays, type CivilDate } from '@fanar/egypt';
import { addWorkingDays, type ClosedDays } from '@fanar/egypt/calendar';

/** The first and last day on which the service can honestly be expected to be done. */
export function expectedRange(
  received: CivilDate,
  { min, max, unit }: ProcessingTime,
  closures: readonly ClosedDays[],
): { from: CivilDate; to: CivilDate } {
  const after = (amount: number): CivilDate => {
    switch (unit) {
      case 'working-day':
        return addWorkingDays(received, amount, { closures });
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
