import type { Text } from '@fanar/contract';

/** `YYYY-MM-DD` */
type CivilDate = string;
/** `HH:mm`, wall clock in Africa/Cairo */
type CivilTime = string;
/** 0 is Sunday. */
type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** When an office receives people: rules over ranges of dates, from which any day follows. */
export interface OfficeSchedule {
  /** Where ranges overlap, the later in the list decides: Ramadan after the whole year. */
  readonly periods: readonly Period[];
  readonly closures: readonly Closure[];
  /** How many days ahead of today can be booked, today included. */
  readonly bookableDays: number;
}

/** Weekly hours, valid over a range of dates. */
export interface Period {
  readonly from: CivilDate;
  /** Included; absent: until further notice. */
  readonly to?: CivilDate;
  /** Days that are not named are closed. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly Opening[]>>>;
  /** Length of an appointment. */
  readonly slotMinutes: number;
  /** How many are received at the same time. */
  readonly capacity: number;
}

export interface Opening {
  readonly opens: CivilTime;
  readonly closes: CivilTime;
}

/** Days without service: a range of dates, or a day of every year. */
export type Closure =
  | { readonly from: CivilDate; readonly to: CivilDate; readonly title: Text }
  | {
      /** `MM-DD` */
      readonly yearly: string;
      readonly title: Text;
    };

/** What a schedule says of one day. */
export type DayPlan =
  | {
      readonly isOpen: false;
      /** Why, where there is more to say than that the office does not open on that weekday. */
      readonly reason?: Text;
    }
  | {
      readonly isOpen: true;
      /** Wall-clock starts in Africa/Cairo, in order. */
      readonly times: readonly CivilTime[];
      readonly slotMinutes: number;
      readonly capacity: number;
    };

/** The plan of one day. Appointments start at the opening and end by the closing. */
export function planDay({ periods, closures }: OfficeSchedule, date: CivilDate): DayPlan {
  const closure = closureOn(closures, date);
  if (closure) return { isOpen: false, reason: closure.title };
  const period = periods.findLast(({ from, to }) => from <= date && (!to || date <= to));
  const openings = period?.hours[weekday(date)] ?? [];
  if (!period || openings.length === 0) return { isOpen: false };
  const { slotMinutes, capacity } = period;
  return {
    isOpen: true,
    times: openings.flatMap((opening) => startsIn(opening, slotMinutes)),
    slotMinutes,
    capacity,
  };
}

/** The closure that covers a day. */
export function closureOn(closures: readonly Closure[], date: CivilDate): Closure | undefined {
  return closures.find((closure) =>
    'yearly' in closure
      ? date.endsWith(closure.yearly)
      : closure.from <= date && date <= closure.to,
  );
}

function weekday(date: CivilDate): Weekday {
  return new Date(`${date}T00:00:00Z`).getUTCDay() as Weekday;
}

function startsIn({ opens, closes }: Opening, minutes: number): CivilTime[] {
  const first = minutesOf(opens);
  const count = Math.floor((minutesOf(closes) - first) / minutes);
  return Array.from({ length: Math.max(0, count) }, (_, at) => timeOf(first + at * minutes));
}

function minutesOf(time: CivilTime): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function timeOf(minutes: number): CivilTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
