export type { ParseError, ParseOk, ParseResult, Problem } from '@fanar/arabic';
export { AREA_CODES, type AreaCode } from './identifiers/area-codes.js';
export {
  CASE_TYPES,
  parseCaseNumber,
  SUPREME_COURTS,
  type CaseNumber,
  type CaseNumberCode,
  type CaseNumberOptions,
  type CaseTerm,
} from './identifiers/case-number.js';
export { parseIban, type Iban, type IbanCode } from './identifiers/iban.js';
export {
  formatNationalId,
  maskNationalId,
  parseNationalId,
  type Checksum,
  type NationalId,
  type NationalIdCode,
  type NationalIdOptions,
} from './identifiers/national-id.js';
export { parsePassport, type PassportCode } from './identifiers/passport.js';
export {
  formatPhone,
  parsePhone,
  type Phone,
  type PhoneCode,
  type PhoneKind,
  type PhoneOptions,
} from './identifiers/phone.js';
export {
  formatPlate,
  parsePlate,
  PLATE_LETTERS,
  type Plate,
  type PlateCode,
} from './identifiers/plate.js';
export {
  parsePostcode,
  type Postcode,
  type PostcodeCode,
  type PostcodeOptions,
} from './identifiers/postcode.js';
export {
  parseTaxNumber,
  type TaxNumberCode,
  type TaxNumberOptions,
} from './identifiers/tax-number.js';
export { addressLines, type Address } from './places/address.js';
export {
  distanceBetween,
  EGYPT_BOUNDS,
  isInEgypt,
  parseCoordinates,
  roundedPlace,
  type Coordinates,
  type CoordinatesCode,
  type LatLng,
} from './places/coordinates.js';
export { GOVERNORATES, governorateOfBirth, type Governorate } from './places/governorates.js';
export { PORT_SAID_DISTRICTS, type District } from './places/port-said.js';
export {
  cairoNow,
  fromInstant,
  isCivilTime,
  toInstant,
  type CivilDateTime,
  type CivilTime,
  type Clock,
} from './time/cairo-time.js';
export {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isCivilDate,
  type CivilDate,
} from './time/civil-date.js';
export { isWeekend, startOfWeek, WEEK, weekday, type Weekday } from './time/week.js';
