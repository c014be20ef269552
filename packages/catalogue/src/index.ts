export { lifeEvents } from './life-events.js';
export { offices, type CatalogueOffice } from './offices.js';
export { publicHolidays } from './public-holidays.js';
export {
  planDay,
  type Closure,
  type DayPlan,
  type OfficeSchedule,
  type Period,
} from './schedule.js';
export { sectors } from './sectors.js';
export { loadService, services } from './services.js';
