export { autoload } from './autoload.js';
export type { LoadEvents } from './events.js';
