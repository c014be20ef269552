import { parseError, type ParseError, type ParseOk, type ParseResult } from '@fanar/arabic';
import { isCivilTime, type CivilTime } from '../time/cairo-time.js';
import { fold } from './fold.js';
import { formatTime } from './format-time.js';

/** Every code that {@link parseTime} can answer with. */
export type TimeCode =
  | 'time-required'
  | 'time-format'
  | 'time-real'
  | 'time-period'
  | 'time-too-early'
  | 'time-too-late'
  | 'time-step';

/** The half of the day. */
export type DayPeriod = 'am' | 'pm';

/** What was typed in parts; the period is `am`, `pm` or anything that people write for them. */
export interface TypedTime {
  readonly hour: string;
  readonly minute: string;
  readonly period?: string;
}

export interface TimeOptions {
  /** First time accepted, `HH:mm`. */
  readonly min?: CivilTime;
  /** Last time accepted, `HH:mm`. */
  readonly max?: CivilTime;
  /** Minutes from one time accepted to the next, counted from `min` or midnight. Default 1. */
  readonly step?: number;
}

const MINUTES_IN_HALF_A_DAY = 720;
/** Folded, as what is read. */
const PERIODS: Readonly<Record<DayPeriod, readonly string[]>> = {
  am: ['am', 'a', 'ص', 'صباحا'],
  pm: ['pm', 'p', 'م', 'مسا', 'ظهرا', 'عصرا'],
};
const TEXT = /^(\d{1,2})(?:[:.٫ ]?(\d\d))? ?(\D*)$/;

/**
 * Reads a time of day: «9:30 ص», «٣٫٣٠ مساءً», «15:30», «1530», or its parts apart. Without a word for
 * the half of the day, an hour from 1 to 12 is either; it is settled only where the limits leave one
 * of the two, and asked about otherwise.
 *
 * `value` is `HH:mm` on the clock of 24 hours. `display` is `3:30 م` with a no-break space.
 *
 * Errors: `time-required`; `time-format`, no hour and minute; `time-real` with `hour` and `minute`, no
 * such time; `time-period`, morning or evening; `time-too-early` with `min`; `time-too-late` with
 * `max`; `time-step` with `count`, the minutes between two times.
 * Source: the twelve-hour clock of ar-EG in Unicode CLDR.
 *
 * @example parseTime('٣:٣٠ م') // value '15:30'
 * @example parseTime('3:30', { min: '09:00', max: '16:00' }) // value '15:30'
 */
export function parseTime(
  typed: string | TypedTime,
  options: TimeOptions = {},
): ParseResult<ParseOk<CivilTime>, TimeCode> {
  const parts = typeof typed === 'string' ? split(typed) : tidy(typed);
  if (!parts) return parseError('time-format');
  if (!parts.hour && !parts.minute) return parseError('time-required');
  const times = readings(parts);
  if ('code' in times) return times;

  const problems = times.map((time) => outside(time, options));
  const possible = times.filter((_, at) => !problems[at]);
  if (possible.length > 1) return parseError('time-period');
  const [value] = possible;
  if (value === undefined) return problems.at(-1) ?? parseError('time-format');
  return { ok: true, value, display: formatTime(value, { numerals: 'latn' }), warnings: [] };
}

function tidy({ hour, minute, period = '' }: TypedTime): Required<TypedTime> {
  return {
    hour: fold(hour),
    minute: fold(minute),
    period: fold(period),
  };
}

function split(text: string): Required<TypedTime> | undefined {
  const folded = fold(text);
  if (folded === '') return { hour: '', minute: '', period: '' };
  const [, hour, minute = '00', period = ''] = TEXT.exec(folded) ?? [];
  return hour === undefined ? undefined : { hour, minute, period: period.trim() };
}

/** The one time that the parts mean, or the two that they may mean. */
function readings({
  hour,
  minute,
  period,
}: Required<TypedTime>): CivilTime[] | ParseError<TimeCode> {
  if (!/^\d\d?$/.test(hour) || !/^\d\d?$/.test(minute || '0')) return parseError('time-format');
  const half = period.replace(/[.\s]/g, '');
  const isPm = PERIODS.pm.includes(half);
  if (half && !isPm && !PERIODS.am.includes(half)) return parseError('time-format');
  const [hours, minutes] = [Number(hour), Number(minute)];
  const isOnTwelve = hours >= 1 && hours <= 12;
  if (hours > 23 || minutes > 59 || (half && !isOnTwelve)) {
    return parseError('time-real', { hour: hours, minute: minutes });
  }
  const time = (total: number) =>
    `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
  if (!isOnTwelve || (!half && hour.startsWith('0'))) return [time(hours * 60 + minutes)];
  const morning = (hours % 12) * 60 + minutes;
  if (half) return [time(morning + (isPm ? MINUTES_IN_HALF_A_DAY : 0))];
  return [time(morning), time(morning + MINUTES_IN_HALF_A_DAY)];
}

function outside(
  time: CivilTime,
  { min, max, step = 1 }: TimeOptions,
): ParseError<TimeCode> | undefined {
  if (min && isCivilTime(min) && time < min) return parseError('time-too-early', { min });
  if (max && isCivilTime(max) && time > max) return parseError('time-too-late', { max });
  if (step > 1 && (minutesOf(time) - minutesOf(min ?? '00:00')) % step !== 0) {
    return parseError('time-step', { count: step });
  }
  return undefined;
}

function minutesOf(time: CivilTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
