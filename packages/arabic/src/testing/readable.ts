import { stripBidiControls } from '../isolate.js';

/** Without what differs between engines: bidi marks, and the kind of space. */
export function readable(text: string): string {
  return stripBidiControls(text).replace(/[\u00A0\u202F]/g, ' ');
}
