import { isCivilDate, isCivilTime, type CivilDate, type CivilTime } from '@fanar/egypt';

/** What FHIR admits as an id. */
export function isFhirId(text: string): boolean {
  return /^[A-Za-z0-9.-]{1,64}$/.test(text);
}

/** One unit of an office's grid. */
export interface SlotKey {
  readonly office: string;
  readonly date: CivilDate;
  readonly time: CivilTime;
}

/** The same for the same unit, always: `port-fouad.20261129.0900`. */
export function slotId({ office, date, time }: SlotKey): string {
  return `${office}.${date.replaceAll('-', '')}.${time.replace(':', '')}`;
}

export function readSlotId(id: string): SlotKey | undefined {
  const found = /^(.+)\.(\d{4})(\d\d)(\d\d)\.(\d\d)(\d\d)$/.exec(id);
  if (!found) return undefined;
  const [, office = '', year = '', month = '', day = '', hour = '', minute = ''] = found;
  const [date, time] = [`${year}-${month}-${day}`, `${hour}:${minute}`];
  return isCivilDate(date) && isCivilTime(time) ? { office, date, time } : undefined;
}
