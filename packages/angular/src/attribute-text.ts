/*
 * A template gives a plain attribute as its text: `required` as '', `max="3"` as '3'. The types admit no
 * other text.
 */

/** Whether it is set. */
export const asBoolean = (value: boolean | '' | null | undefined): boolean =>
  value === '' || Boolean(value);

export const asNumber = (value: number | `${number}`): number => Number(value);

export const asOptionalNumber = (value: number | `${number}` | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);
