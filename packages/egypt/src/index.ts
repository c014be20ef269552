export type { ParseError, ParseOk, ParseResult, Problem } from '@fanar/arabic';
export { addressLines, type Address } from './address.js';
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
export { GREGORIAN, type Calendar, type DateParts, type MonthNames } from './calendar-system.js';
export {
  CASE_NUMBER_CODES,
  CASE_TYPES,
  parseCaseNumber,
  type CaseNumber,
  type CaseNumberCode,
  type CaseNumberOptions,
  type CaseTerm,
} from './case-number.js';
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
  type FormatDateOptions,
  type FormatOptions,
} from './format-date.js';
export { GOVERNORATES, governorateOfBirth, type Governorate } from './governorates.js';
export { IBAN_CODES, parseIban, type Iban, type IbanCode } from './iban.js';
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
  DATE_CODES,
  parseDate,
  type DateCode,
  type DateOptions,
  type ParsedDate,
  type TypedDate,
} from './parse-date.js';
export { parsePassport, PASSPORT_CODES, type PassportCode } from './passport.js';
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
export { parsePostcode, POSTCODE_CODES, type Postcode, type PostcodeCode } from './postcode.js';
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
export {
  parseTaxNumber,
  TAX_NUMBER_CODES,
  type TaxNumberCode,
  type TaxNumberOptions,
} from './tax-number.js';
export { isWeekend, startOfWeek, WEEK, weekday, type Weekday } from './week.js';
