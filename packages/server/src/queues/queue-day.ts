import { addDays, fromInstant, type CivilDate, type CivilTime } from '@fanar/egypt';

/** Hours without a break, in minutes since the midnight of the day they begin on. */
type Stretch = readonly [start: number, end: number];

/** The day whose numbers a queue gives now. */
export interface QueueDay {
  /** After a night on which the office was open past midnight, still the day before, in the morning. */
  readonly date: CivilDate;
  readonly isOpen: boolean;
  /** When it opens, where that is later today. */
  readonly opens?: CivilTime;
}

const minutesInDay = 24 * 60;
const noon = 12 * 60;

export function queueDay(
  now: Date,
  stretchesOn: (date: CivilDate) => readonly Stretch[],
): QueueDay {
  const { date, time } = fromInstant(now);
  const minute = minuteOf(time);
  const isWithin = (at: number, [start, end]: Stretch): boolean => start <= at && at < end;
  const before = addDays(date, -1);
  if (stretchesOn(before).some((stretch) => isWithin(minute + minutesInDay, stretch))) {
    return { date: before, isOpen: true };
  }
  const today = stretchesOn(date);
  if (today.some((stretch) => isWithin(minute, stretch))) return { date, isOpen: true };
  const starts = today.map(([start]) => start).filter((start) => start > minute);
  // Those who wait still are called after the doors are shut.
  const isNight =
    minute < noon &&
    starts.length === today.length &&
    stretchesOn(before).some(([, end]) => end > minutesInDay);
  return {
    date: isNight ? before : date,
    isOpen: false,
    ...(starts.length > 0 && { opens: timeOf(Math.min(...starts)) }),
  };
}

function minuteOf(time: CivilTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minute: number): CivilTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
