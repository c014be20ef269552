export { lifeEvents } from './life-events.js';
export {
  defaultReception,
  isBookable,
  type CatalogueOffice,
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
  type OfficeHours,
  type Reception,
} from './schedule.js';
export { sectors } from './sectors.js';
export { loadService, services } from './services.js';
