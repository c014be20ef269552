/*
 * A template gives a plain attribute as its text: `required` as '', `max="3"` as '3'. Functions with plain
 * types: the compiler of Angular reads no constants here and writes out no template types.
 */

/** Whether it is set. */
export function asBoolean(value: boolean | '' | null | undefined): boolean {
  return value === '' || Boolean(value);
}

export function asNumber(value: number | string): number {
  return Number(value);
}

export function asOptionalNumber(value: number | string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}
