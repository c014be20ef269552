export { governmentService, type GovernmentServiceOptions } from './government-service.js';
export { scriptSafe } from './script-safe.js';
export type { GovernmentService } from './vocabulary.js';
