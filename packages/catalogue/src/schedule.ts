import type { Text } from '@fanar/contract';
import { type CivilDate, type CivilTime } from '@fanar/egypt';
import {
  openingOn,
  type ClosedDays,
  type Opening,
  type OpeningPeriod,
  type OpeningSchedule,
} from '@fanar/egypt/calendar';

const MINUTES_IN_DAY = 24 * 60;

/** How an office receives people by appointment. */
export interface Reception {
  /** Length of an appointment. */
  readonly slotMinutes: number;
  /** How many are received at the same time. */
  readonly capacity: number;
  /** How many days ahead of today can be booked, today included. */
  readonly bookableDays: number;
}

/** When an office is open: rules over ranges of dates, from which any day follows. */
export type OfficeHours = OpeningSchedule<OpeningPeriod, Closure>;

/** Days without service, and why. */
export type Closure = ClosedDays & { readonly title: Text };

/** What an office offers on one day. */
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

/**
 * The plan of one day. Appointments start at the opening and end by the closing. Of an opening past
 * midnight those are offered that start before midnight: a slot is booked by the day it starts on.
 */
export function planDay(
  hours: OfficeHours,
  { slotMinutes, capacity }: Reception,
  date: CivilDate,
): DayPlan {
  const { openings, closure } = openingOn(date, hours);
  if (closure) return { isOpen: false, reason: closure.title };
  if (openings.length === 0) return { isOpen: false };
  return {
    isOpen: true,
    times: openings.flatMap((opening) => startsIn(opening, slotMinutes)),
    slotMinutes,
    capacity,
  };
}

function startsIn({ opens, closes }: Opening, minutes: number): CivilTime[] {
  const first = minutesOf(opens);
  const end = minutesOf(closes) + (closes > opens ? 0 : MINUTES_IN_DAY);
  const count = Math.min(
    Math.floor((end - first) / minutes),
    Math.ceil((MINUTES_IN_DAY - first) / minutes),
  );
  return Array.from({ length: count }, (_, at) => timeOf(first + at * minutes));
}

function minutesOf(time: CivilTime): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function timeOf(minutes: number): CivilTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
