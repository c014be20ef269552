import type { DayPart, OfficeSlot } from '@fanar/contract';

const PARTS = [
  { name: 'morning', until: '12:00' },
  { name: 'noon', until: '15:00' },
  { name: 'afternoon', until: '18:00' },
  { name: 'evening', until: '24:00' },
] as const satisfies readonly { readonly name: DayPart; readonly until: string }[];

export interface PartOfDay {
  readonly name: DayPart;
  /** Of one hour each. */
  readonly hours: readonly (readonly OfficeSlot[])[];
}

/** Slots by part of the day, then by hour; parts without any are left out. */
export function groupsOf(slots: readonly OfficeSlot[]): readonly PartOfDay[] {
  const partOf = ({ time }: OfficeSlot) => PARTS.find(({ until }) => time < until)?.name;
  return PARTS.map(({ name }) => ({
    name,
    hours: byHour(slots.filter((slot) => partOf(slot) === name)),
  })).filter(({ hours }) => hours.length > 0);
}

function byHour(slots: readonly OfficeSlot[]): readonly (readonly OfficeSlot[])[] {
  const hours = new Map<string, OfficeSlot[]>();
  for (const slot of slots) {
    const hour = slot.time.slice(0, 2);
    hours.set(hour, [...(hours.get(hour) ?? []), slot]);
  }
  return [...hours.values()];
}
