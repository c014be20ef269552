import { toNumerals } from '@fanar/arabic';
import type { CivilDate } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import type { LocaleController } from '../controllers/locale.js';
import { firstOf, monthOf, placeInRange, weeksOf } from './calendar.state.js';
import { statusOf, type DayRules, type Range } from './day-rules.state.js';
import { commaOf, statusWords, type DayFormat } from './day-words.js';
import type { DayCell } from './month-grid.js';
import { namesIn } from './month-names.js';

export interface DayCellsModel {
  /** `''` until today is known. */
  readonly focused: CivilDate;
  readonly range: Range;
  readonly rules: DayRules;
  readonly format: DayFormat;
  readonly locale: LocaleController;
  readonly isRange: boolean;
  readonly note: ((date: CivilDate) => string | undefined) | undefined;
}

/** Any month: as many cells as the one to come. */
const BLANK = '2000-01';

/** The month around the day stood on. */
export function dayCells(model: DayCellsModel): readonly (readonly (DayCell | undefined)[])[] {
  const { focused, format } = model;
  const month = focused ? monthOf(focused) : BLANK;
  const { weekdays } = namesIn(format.language);
  const written = formatDate(firstOf(month), { ...format, style: 'month' });
  return weeksOf(month).map((week) =>
    week.map((date, column) => {
      if (!focused || !date) return undefined;
      const number = toNumerals(String(Number(date.slice(8))), format.numerals);
      // As `formatDate` writes it, which takes its time thirty times over.
      const full = `${weekdays[column] ?? ''}${commaOf(format.language)}${number} ${written}`;
      return dayCell(date, number, full, model);
    }),
  );
}

function dayCell(
  date: CivilDate,
  number: string,
  full: string,
  { focused, range, rules, format, locale, isRange, note: noteOn }: DayCellsModel,
): DayCell {
  const { hijri: calendar } = format;
  const place = placeInRange(date, range, focused);
  const status = statusOf(date, rules);
  const isDisabled = status !== null && (date < rules.bounds.from || date > rules.bounds.to);
  const note = noteOn?.(date);
  const said = [
    full,
    calendar && formatDate(date, { ...format, calendar }),
    place && locale.t(isRange ? `calendar:${place}` : 'calendar:chosen'),
    status && statusWords(status, locale),
    note,
  ];
  return {
    date,
    number,
    label: said.filter(Boolean).join(commaOf(format.language)),
    hijri: calendar && formatDate(date, { ...format, calendar, style: 'day' }),
    brief: status && !isDisabled ? locale.t(`calendar:${status.state}`) : note,
    isFocused: date === focused,
    isToday: date === rules.today,
    isSelected: place !== undefined && (range.end !== '' || date === range.start),
    isUnavailable: status !== null,
    isDisabled,
    place,
  };
}
