import { parseKey, parseReference } from '@fanar/contract';
import { asLatinKeys } from './arabic-layout.js';

/** What a code of an appointment holds. */
export interface Scanned {
  readonly reference: string;
  readonly key: string;
}

/**
 * Reads the code of an appointment: an address with `#reference=…&key=…`, from a camera or as a reader
 * types it. Undefined for anything else, half an address too.
 */
export function readScan(text: string): Scanned | undefined {
  // Shift and semicolon are another sign on an Arabic keyboard, which `=`, `&` and `#` are not.
  const [, fragment] = /#(.+)$/s.exec(asLatinKeys(text.trim())) ?? [];
  if (fragment === undefined) return undefined;
  const values = new URLSearchParams(fragment);
  const reference = parseReference(values.get('reference') ?? '');
  const key = parseKey(values.get('key') ?? '');
  if (!reference.ok || !key.ok) return undefined;
  return { reference: reference.value, key: key.value };
}
