import { fromInstant, toInstant, type CivilDateTime } from '../time/cairo-time.js';
import type { LatLng } from '../places/coordinates.js';
import { CAIRO, cairoZone } from './cairo-zone.js';
import { escapeText, escapeUri, writeLines } from './content-line.js';

const MINUTE = 60_000;

/** An appointment to be put in a calendar. */
export interface CalendarEvent {
  /** The same in every file of the appointment, and of no other one in the world. */
  readonly uid: string;
  /** Raised with every change, from 0 on: calendars take the highest. */
  readonly sequence: number;
  /** What the calendar does with the file. Default: by `status`. */
  readonly method?: 'PUBLISH' | 'CANCEL';
  /** When this state of the appointment was told. A text carries its offset or `Z`. */
  readonly stamp: string | number | Date;
  /** On Egyptian walls. */
  readonly start: CivilDateTime;
  readonly minutes: number;
  readonly title: string;
  /** Where, in words. */
  readonly location?: string;
  /** Where, in degrees of WGS 84. */
  readonly place?: LatLng;
  readonly description?: string;
  /** Whoever gets the file can open it. */
  readonly url?: string;
  /** Of the words. */
  readonly language: 'ar' | 'en';
  /** How many minutes before the start to remind, each with the title. A cancelled one reminds of nothing. */
  readonly alarms?: readonly number[];
  readonly status: 'CONFIRMED' | 'CANCELLED';
}

/**
 * A calendar file (`.ics`, `text/calendar;charset=utf-8`) of one appointment, read alike by calendars
 * in every zone: times are Egyptian, and the file brings Egypt's clock along. Of what cannot be told
 * by the clock alone it takes what {@link toInstant} takes: a time in the missing hour is written an
 * hour on, one in the doubled hour as an instant.
 *
 * Throws RangeError on what is no date, time or instant, on no minutes and on counts that are none.
 * Source: RFC 5545 (iCalendar) and RFC 5546, section 3.2, for what cancels.
 */
export function writeCalendarFile(event: CalendarEvent): string {
  const isCancelled = event.status === 'CANCELLED';
  for (const count of [event.sequence, ...(event.alarms ?? [])]) assertCount(count, 0);
  assertCount(event.minutes, 1);
  if (event.uid === '') throw new RangeError('An appointment needs a uid');
  return writeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Fanar//Appointments//${event.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${event.method ?? (isCancelled ? 'CANCEL' : 'PUBLISH')}`,
    ...cairoZone(Number(event.start.date.slice(0, 4))),
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    ...span(event),
    ...wording(event),
    `STATUS:${event.status}`,
    ...(isCancelled ? [] : reminders(event)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

function assertCount(count: number, least: number): void {
  if (!Number.isSafeInteger(count) || count < least) throw new RangeError(`Not a count: ${count}`);
}

function span({ start, minutes }: CalendarEvent): string[] {
  const from = Date.parse(toInstant(start));
  const ends = [from, from + minutes * MINUTE] as const;
  // Readers differ on the doubled hour, whatever the zone in the file says: it is told as an instant.
  const write = ends.some(isDoubled)
    ? (time: number) => `:${utc(time)}`
    : (time: number) => `;TZID=${CAIRO}:${wall(time)}`;
  return [`DTSTART${write(ends[0])}`, `DTEND${write(ends[1])}`];
}

/** Whether the clock shows the same an hour later, or did an hour before. */
function isDoubled(time: number): boolean {
  return [-60, 60].some((minutes) => wall(time + minutes * MINUTE) === wall(time));
}

/** `20261129T093000` on Egyptian walls. */
function wall(time: number): string {
  const { date, time: clock } = fromInstant(time);
  return `${date}T${clock}00`.replace(/[-:]/g, '');
}

/** `20261129T073000Z` */
function utc(instant: string | number | Date): string {
  fromInstant(instant);
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

function wording({ title, description, location, place, url, language }: CalendarEvent): string[] {
  const text = (name: string, words: string | undefined): string[] =>
    words === undefined ? [] : [`${name};LANGUAGE=${language}:${escapeText(words)}`];
  return [
    ...text('SUMMARY', title),
    ...text('DESCRIPTION', description),
    ...text('LOCATION', location),
    ...(place ? [`GEO:${place.latitude.toFixed(6)};${place.longitude.toFixed(6)}`] : []),
    ...(url === undefined ? [] : [`URL:${escapeUri(url)}`]),
  ];
}

function reminders({ alarms = [], title, language }: CalendarEvent): string[] {
  return alarms.flatMap((minutes) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(title)}`,
    `TRIGGER:-PT${minutes}M`,
    'END:VALARM',
  ]);
}
