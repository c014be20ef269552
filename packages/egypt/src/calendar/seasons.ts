import { addDays, type CivilDate } from '../time/civil-date.js';
import type { OpeningPeriod } from './schedule.js';

/** The days of a season in one year. */
export interface SeasonDays {
  readonly from: CivilDate;
  /** Included. */
  readonly to: CivilDate;
}

/** Names of seasons and their days, one year after the other: `{ ramadan: [{ from, to }, …] }`. */
export type Seasons = Readonly<Record<string, readonly SeasonDays[]>>;

/** Weekly hours of a season, whose days are kept apart from them. */
export type SeasonalPeriod<Period extends OpeningPeriod = OpeningPeriod> = Omit<
  Period,
  'from' | 'to'
> & { readonly season: string };

/** A season moved by a day, as sighting decides. */
export type SeasonShift = -1 | 0 | 1;

/**
 * Periods with their dates: those of a season become one for each of its years, in its place in the
 * list. One shift by season moves it for all schedules at once, as when Ramadan begins a day later
 * than was reckoned. Throws RangeError on a season that is not given, and on what is no day.
 *
 * @example datedPeriods([{ season: 'ramadan', hours }], { ramadan: [{ from: '2027-02-08', to: '2027-03-09' }] }, { ramadan: 1 })
 */
export function datedPeriods<Period extends OpeningPeriod>(
  periods: readonly (Period | SeasonalPeriod<Period>)[],
  seasons: Seasons,
  shifts: Readonly<Record<string, SeasonShift | undefined>> = {},
): Period[] {
  return periods.flatMap((period) => {
    if (!('season' in period)) return [period];
    const { season, ...rest } = period;
    const years = seasons[season];
    if (!years) throw new RangeError(`No season "${season}"`);
    const shift = shifts[season] ?? 0;
    return years.map(({ from, to }) => {
      const days = { from: addDays(from, shift), to: addDays(to, shift) };
      return { ...rest, ...days } as unknown as Period;
    });
  });
}
