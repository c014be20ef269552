export type { ParseError, ParseOk, ParseResult, Problem } from '@fanar/arabic';
export { AREA_CODES, type AreaCode } from './area-codes.js';
export {
  cairoNow,
  fromInstant,
  isCivilTime,
  toInstant,
  type CivilDateTime,
  type CivilTime,
  type Clock,
} from './cairo-time.js';
export {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isCivilDate,
  type CivilDate,
} from './civil-date.js';
export {
  formatDate,
  formatTime,
  weekdayName,
  type DateStyle,
  type FormatOptions,
} from './format-date.js';
export { GOVERNORATES, type Governorate } from './governorates.js';
export {
  formatNationalId,
  maskNationalId,
  NATIONAL_ID_CODES,
  parseNationalId,
  type Checksum,
  type NationalId,
  type NationalIdCode,
  type NationalIdOptions,
} from './national-id.js';
export {
  formatPhone,
  parsePhone,
  PHONE_CODES,
  type Phone,
  type PhoneCode,
  type PhoneKind,
  type PhoneOptions,
} from './phone.js';
export {
  formatPlate,
  parsePlate,
  PLATE_CODES,
  PLATE_LETTERS,
  type Plate,
  type PlateCode,
} from './plate.js';
export { PORT_SAID_DISTRICTS, type District } from './port-said.js';
export { isWeekend, startOfWeek, WEEK, weekday, type Weekday } from './week.js';
