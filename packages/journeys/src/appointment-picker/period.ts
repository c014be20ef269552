import { addDays } from '@fanar/egypt';
import { type Bounds, firstOf, lastOf, monthOf, weekOf } from '@fanar/elements/calendar/state';
import { isBookable, nextBookable, type PickerState } from './appointment-picker.state.js';

/** The stretch of days that is looked at: a week in the list, a month in the grid. */
export type PeriodKind = 'week' | 'month';

export interface Period extends Bounds {
  readonly kind: PeriodKind;
}

export function periodAt(kind: PeriodKind, date: string): Period {
  if (kind === 'month') {
    const month = monthOf(date);
    return { kind, from: firstOf(month), to: lastOf(month) };
  }
  const week = weekOf(date);
  return { kind, from: week[0] ?? date, to: week.at(-1) ?? date };
}

/** The day to stand on one week further or nearer; never before today. */
export function stepFrom(date: string, step: 1 | -1, today: string): string {
  const target = addDays(date, 7 * step);
  return target < today ? today : target;
}

/** Back as far as today; on as long as there is something to book. */
export function canStep(state: PickerState, period: Period, step: 1 | -1): boolean {
  if (state.today === undefined) return false;
  if (step === -1) return period.from > state.today;
  return nextBookable(state, addDays(period.to, 1)) !== undefined;
}

export function hasBookable(state: PickerState, { from, to }: Period): boolean {
  return Object.values(state.days).some(
    (day) => isBookable(day) && day.date >= from && day.date <= to,
  );
}
