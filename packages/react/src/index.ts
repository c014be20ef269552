/** Every Fanar element as a React component, with typed properties and events. */
export * from './generated/index.js';
export type { Heard } from './heard.js';
