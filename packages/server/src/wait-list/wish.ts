import type { DayPart } from '@fanar/contract';
import type { CivilDate, CivilTime } from '@fanar/egypt';

/** What somebody would come to. */
export interface Wish {
  readonly offices: readonly string[];
  /** Both included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** None: the whole day. */
  readonly parts: readonly DayPart[];
  /** Starts that were let go, as {@link startName} writes them. */
  readonly refused: readonly string[];
}

export interface Start {
  readonly office: string;
  readonly date: CivilDate;
  readonly time: CivilTime;
}

export function startName({ office, date, time }: Start): string {
  return `${office} ${date} ${time}`;
}

/** Until which time each lasts; times that are written alike are in the order of their letters. */
const partEnds: readonly (readonly [DayPart, CivilTime])[] = [
  ['morning', '12:00'],
  ['noon', '15:00'],
  ['afternoon', '18:00'],
  ['evening', '24:00'],
];

export function dayPartOf(time: CivilTime): DayPart {
  return partEnds.find(([, end]) => time < end)?.[0] ?? 'evening';
}

export function suits({ offices, from, to, parts, refused }: Wish, start: Start): boolean {
  return (
    offices.includes(start.office) &&
    from <= start.date &&
    start.date <= to &&
    (parts.length === 0 || parts.includes(dayPartOf(start.time))) &&
    !refused.includes(startName(start))
  );
}
