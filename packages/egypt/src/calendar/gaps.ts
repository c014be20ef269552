import { isCivilTime, type CivilTime } from '../time/cairo-time.js';
import type { CivilDate } from '../time/civil-date.js';

/**
 * A stretch of hours without a break. One that closes no later than it opens ends on the day after:
 * 22:00 to 02:00 is four hours of the night, 00:00 to 00:00 a whole day.
 */
export interface Opening {
  readonly opens: CivilTime;
  readonly closes: CivilTime;
}

/** A prayer by whose time a gap goes. */
export type Prayer = 'fajr' | 'dhuhr' | 'asr' | 'maghrib' | 'isha';

/** When prayers are called, by day: the host's data, from whoever announces it. On Friday `dhuhr` is the Friday prayer. */
export type PrayerTimes = Readonly<Record<CivilDate, Readonly<Partial<Record<Prayer, CivilTime>>>>>;

/** Hours of a day in which nobody is received, though the office keeps open around them. */
export interface Gap {
  readonly from: CivilTime;
  /** Later than `from`, on the same day. */
  readonly to: CivilTime;
  /** Goes by a prayer on the days whose time is known; on others `from` and `to` hold. */
  readonly around?: {
    readonly prayer: Prayer;
    /** From so many minutes before it is called. */
    readonly before: number;
    /** Until so many minutes after. */
    readonly after: number;
  };
}

/** A gap as it is on one day. */
export type TimedGap<Break extends Gap = Gap> = Omit<Break, 'around'>;

const DAY = 24 * 60;

/** Minutes since midnight. Throws RangeError on what is no time. */
export function minutesOf(time: CivilTime): number {
  if (!isCivilTime(time)) throw new RangeError(`Not a civil time: "${time}"`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time so many minutes after a midnight, on whatever day. */
export function timeAt(minutes: number): CivilTime {
  return new Date((minutes % DAY) * 60_000).toISOString().slice(11, 16);
}

/** From when to when, in minutes since the midnight of the day it starts on. Throws RangeError on what is no time. */
export function stretchOf({ opens, closes }: Opening): [start: number, end: number] {
  const [start, end] = [minutesOf(opens), minutesOf(closes)];
  return [start, end > start ? end : end + DAY];
}

/** A gap by the times of prayer of its day. Throws RangeError on what is no time. */
export function timedGap<Break extends Gap>(
  { around, ...gap }: Break,
  times: PrayerTimes[CivilDate] | undefined,
): TimedGap<Break> {
  const called = around && times?.[around.prayer];
  if (!around || called === undefined) return gap;
  const at = minutesOf(called);
  const from = timeAt(Math.max(0, at - around.before));
  return { ...gap, from, to: timeAt(Math.min(DAY - 1, at + around.after)) };
}

/** Openings less the gaps in them, and those gaps, each by its start. Throws RangeError on what is no gap. */
export function cut<Break extends TimedGap>(
  openings: readonly Opening[],
  gaps: readonly Break[],
): { openings: readonly Opening[]; gaps: readonly Break[] } {
  const cutting: Break[] = [];
  let left = openings;
  for (const gap of [...gaps].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const before = left;
    left = before.flatMap((opening) => without(opening, gap));
    if (left.length !== before.length || left.some((one, at) => one !== before[at])) {
      cutting.push(gap);
    }
  }
  return { openings: left, gaps: cutting };
}

/** What is left of an opening before a gap and after it; the opening itself where they do not meet. */
function without(opening: Opening, gap: TimedGap): Opening[] {
  const [from, to] = [minutesOf(gap.from), minutesOf(gap.to)];
  if (to <= from) throw new RangeError(`Not a gap: "${gap.from}" to "${gap.to}"`);
  const [start, end] = stretchOf(opening);
  if (to <= start || end <= from) return [opening];
  return [[start, from] as const, [to, end] as const].flatMap(([opens, closes]) =>
    opens < closes ? [{ opens: timeAt(opens), closes: timeAt(closes) }] : [],
  );
}
