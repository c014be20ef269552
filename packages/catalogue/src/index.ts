export { lifeEvents } from './life-events.js';
export { cabinets, type Cabinets } from './offices/cabinets.js';
export {
  datedSchedules,
  defaultReception,
  isBookable,
  type CatalogueOffice,
  type DatedSchedules,
  type OfficeDistrict,
  type OfficeSchedules,
} from './offices/office.js';
export { officeSchedules } from './offices/hours.js';
export { officeDistricts, offices, officesFor } from './offices/offices.js';
export { publicHolidays } from './public-holidays.js';
export {
  planDay,
  type Closure,
  type DayPlan,
  type OfficeGap,
  type OfficeHours,
  type OfficePeriod,
  type Reception,
} from './schedule.js';
export { seasons } from './seasons.js';
export { sectors } from './sectors.js';
export { loadService, services } from './services.js';
