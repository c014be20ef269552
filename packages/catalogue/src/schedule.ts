import type { Text, VisitMode } from '@fanar/contract';
import type { CivilDate, CivilTime } from '@fanar/egypt';
import {
  openingOn,
  startsOf,
  type ClosedDays,
  type Gap,
  type Opening,
  type OpeningPeriod,
  type OpeningSchedule,
  type TimedGap,
} from '@fanar/egypt/calendar';

/** How an office receives people by appointment. */
export interface Reception {
  /** Length of an appointment. */
  readonly slotMinutes: number;
  /** How many are received at the same time. */
  readonly capacity: number;
  /** How many days ahead of today can be booked, today included. */
  readonly bookableDays: number;
  /**
   * Offices of one pool share their capacity and are one place to the citizen: courts of one building
   * with one counter. They keep the same hours and receive alike.
   */
  readonly pool?: string;
  /** How a visit may take place. Default: in person alone. */
  readonly modes?: readonly VisitMode[];
}

/** Hours in which nobody is received, and what for: a noun such as «صلاة الجمعة». */
export interface OfficeGap extends Gap {
  readonly title: Text;
}

/** Weekly hours over a range of dates. */
export interface OfficePeriod extends OpeningPeriod<OfficeGap> {
  /** What they are called, where they are not the usual ones: «مواعيد رمضان». */
  readonly title?: Text;
}

/** When an office is open: rules over ranges of dates, from which any day follows. */
export type OfficeHours = OpeningSchedule<OfficePeriod, Closure>;

/** Days without service, and why. */
export type Closure = ClosedDays & { readonly title: Text };

/** What an office offers on one day. */
export type DayPlan =
  | {
      readonly isOpen: false;
      /** Why, where there is more to say than that the office does not open on that weekday. */
      readonly reason?: Text;
      /** Closed as is expected; an announcement may move it. */
      readonly isTentative?: boolean;
    }
  | {
      readonly isOpen: true;
      /** Stretches without a break: a visit fits into one. A longer one than a slot starts at {@link startsOf}. */
      readonly openings: readonly Opening[];
      /** When nobody is received between them, and what for. */
      readonly gaps: readonly TimedGap<OfficeGap>[];
      /** Wall-clock starts of a visit of one slot in Africa/Cairo, in order. */
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
  const { openings, gaps, closure } = openingOn(date, hours);
  if (closure) {
    const { title, isTentative } = closure;
    return { isOpen: false, reason: title, ...(isTentative && { isTentative }) };
  }
  if (openings.length === 0) return { isOpen: false };
  const times = startsOf(openings, slotMinutes);
  return { isOpen: true, openings, gaps, times, slotMinutes, capacity };
}
