export { GREGORIAN, type Calendar, type CalendarName, type DateParts } from './calendar-system.js';
export { formatDate, weekdayName, type DateStyle, type FormatDateOptions } from './format-date.js';
export { formatNearDay } from './format-near-day.js';
export { formatTime, type FormatOptions } from './format-time.js';
export {
  parseDate,
  type DateCode,
  type DateOptions,
  type ParsedDate,
  type TypedDate,
} from './parse-date.js';
export {
  parseTime,
  type DayPeriod,
  type TimeCode,
  type TimeOptions,
  type TypedTime,
} from './parse-time.js';
export { type Gap, type Opening, type Prayer, type PrayerTimes, type TimedGap } from './gaps.js';
export {
  addWorkingDays,
  closureOn,
  hoursOn,
  openingOn,
  workingDaysBetween,
  type ClosedDays,
  type DayOpening,
  type GapOf,
  type OpeningPeriod,
  type OpeningSchedule,
  type WorkingDayOptions,
} from './schedule.js';
export {
  datedPeriods,
  type SeasonalPeriod,
  type SeasonDays,
  type Seasons,
  type SeasonShift,
} from './seasons.js';
export { startsOf } from './starts.js';
