export { GREGORIAN, type Calendar, type DateParts, type MonthNames } from './calendar-system.js';
export { formatDate, weekdayName, type DateStyle, type FormatDateOptions } from './format-date.js';
export { formatTime, type FormatOptions } from './format-time.js';
export {
  parseDate,
  type DateCode,
  type DateOptions,
  type ParsedDate,
  type TypedDate,
} from './parse-date.js';
export {
  addWorkingDays,
  closureOn,
  openingOn,
  type ClosedDays,
  type DayOpening,
  type Opening,
  type OpeningPeriod,
  type OpeningSchedule,
} from './schedule.js';
