import type { CivilTime } from '../time/cairo-time.js';
import { stretchOf, timeAt, type Opening } from './gaps.js';

const DAY = 24 * 60;

/**
 * When a visit of so many minutes may start: on the slots of an opening, counted from its beginning,
 * and so that it ends by the opening's end. It runs into no gap and past no closing. Of an opening
 * past midnight those are told that start before it: a visit is booked by the day it starts on.
 * Throws RangeError on lengths that are no whole minutes from 1 on, and on what is no time.
 *
 * @example startsOf([{ opens: '09:00', closes: '10:00' }], 20, 40) // ['09:00', '09:20']
 */
export function startsOf(
  openings: readonly Opening[],
  slotMinutes: number,
  lengthMinutes: number = slotMinutes,
): CivilTime[] {
  const wrong = [slotMinutes, lengthMinutes].find((one) => !Number.isInteger(one) || one < 1);
  if (wrong !== undefined) throw new RangeError(`Not a length in minutes: ${wrong}`);
  return openings.flatMap((opening) => {
    const [first, end] = stretchOf(opening);
    const starts: CivilTime[] = [];
    for (let at = first; at + lengthMinutes <= end && at < DAY; at += slotMinutes) {
      starts.push(timeAt(at));
    }
    return starts;
  });
}
