import type { RetentionPeriod } from '@fanar/contract';
import { addDays, addMonths, fromInstant, toInstant, type CivilDate } from '@fanar/egypt';

/** Whoever made no rule of their own keeps an ended application for so long. */
export const defaultRetention: RetentionPeriod = { years: 5 };

const fewestDays = 30;

/** @throws RangeError on what no service may say either */
export function assertPeriod(period: RetentionPeriod): RetentionPeriod {
  const counts: readonly number[] = Object.values<number>(period);
  const isLong = !('days' in period) || period.days >= fewestDays;
  if (counts.length !== 1 || !counts.every((count) => Number.isInteger(count) && count > 0)) {
    throw new RangeError('`retention` is in whole years, months or days: { years: 5 }');
  }
  if (!isLong) throw new RangeError(`\`retention\` is ${String(fewestDays)} days at the least`);
  return period;
}

/** The moment before which the period of whatever ended is over: its last day counts in full. */
export function overBefore(period: RetentionPeriod, now: Date): Date {
  const date = before(fromInstant(now).date, period);
  return new Date(toInstant({ date, time: '00:00' }));
}

function before(date: CivilDate, period: RetentionPeriod): CivilDate {
  if ('days' in period) return addDays(date, -period.days);
  return addMonths(date, -('years' in period ? period.years * 12 : period.months));
}
