export type { Icon, IconShape } from './icon-template.js';
/** The icons, one function each: what a page does not use is not shipped. */
export * from '../generated/icons.js';
