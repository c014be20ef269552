/// <reference types="node" />
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../time/civil-date.js';
import { toInstant } from '../time/cairo-time.js';
import { anyText } from '../testing/any-text.js';
import { writeCalendarFile, type CalendarEvent } from './calendar-file.js';

const event: CalendarEvent = {
  uid: 'PSD-4K7T-9@fanar.example',
  sequence: 2,
  stamp: '2026-11-20T10:15:30+02:00',
  start: { date: '2026-11-29', time: '09:30' },
  minutes: 20,
  title: 'موعد تجديد رخصة سيارة، مرور بورسعيد',
  location: 'وحدة مرور بورسعيد؛ أمام موقف الحافلات، حي الشرق، بورسعيد',
  place: { latitude: 31.264, longitude: 32.302 },
  description: 'أحضر معك:\n- الرخصة القديمة (الأصل)\n- بطاقة الرقم القومي',
  url: 'https://fanar.example/مواعيد?lang=ar#t=1',
  language: 'ar',
  alarms: [1440, 60],
  status: 'CONFIRMED',
};

const HOUR = 3_600_000;
const warn = vi.spyOn(console, 'warn');
beforeEach(() => void warn.mockClear());

/** As a calendar reads it, and without a word of complaint. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const appointment = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined, {
    strictExceptions: true,
  });
  const [start, end] = [appointment.startDate, appointment.endDate].map((time) =>
    time.toJSDate().getTime(),
  );
  expect(warn).not.toHaveBeenCalled();
  return { calendar, appointment, start: start ?? NaN, end: end ?? NaN };
}

/** By the calendar's own reading of the zone that the file brings, whatever it knows itself. */
const startsAt = (start: CalendarEvent['start'], minutes = 20) => {
  const { start: from, end } = read(writeCalendarFile({ ...event, start, minutes }));
  expect(end - from).toBe(minutes * 60_000);
  return from;
};

describe('writeCalendarFile', () => {
  it('writes what a calendar needs, as the standard has it', () => {
    const file = writeCalendarFile({
      ...event,
      url: 'https://fanar.example/',
      description: 'أ;\\',
    });
    expect(unfolded(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Fanar//Appointments//AR',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VTIMEZONE',
      'TZID:Africa/Cairo',
      ...change('STANDARD', '19700101', '+0200', '+0200', 'EET'),
      ...change('DAYLIGHT', '20250425', '+0200', '+0300', 'EEST'),
      ...change('STANDARD', '20251031', '+0300', '+0200', 'EET'),
      ...change('DAYLIGHT', '20260424', '+0200', '+0300', 'EEST'),
      ...change('STANDARD', '20261030', '+0300', '+0200', 'EET'),
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:PSD-4K7T-9@fanar.example',
      'SEQUENCE:2',
      'DTSTAMP:20261120T081530Z',
      'DTSTART;TZID=Africa/Cairo:20261129T093000',
      'DTEND;TZID=Africa/Cairo:20261129T095000',
      'SUMMARY;LANGUAGE=ar:موعد تجديد رخصة سيارة، مرور بورسعيد',
      String.raw`DESCRIPTION;LANGUAGE=ar:أ\;\\`,
      'LOCATION;LANGUAGE=ar:وحدة مرور بورسعيد؛ أمام موقف الحافلات، حي الشرق، بورسعيد',
      'GEO:31.264000;32.302000',
      'URL:https://fanar.example/',
      'STATUS:CONFIRMED',
      ...reminder('-PT1440M'),
      ...reminder('-PT60M'),
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('brings its words through', () => {
    const { calendar, appointment } = read(writeCalendarFile(event));
    expect(appointment.summary).toBe(event.title);
    expect(appointment.location).toBe(event.location);
    expect(appointment.description).toBe(event.description);
    expect(appointment.uid).toBe(event.uid);
    expect(appointment.sequence).toBe(2);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const own = appointment.component;
    expect(own.getFirstPropertyValue('geo')).toEqual([31.264, 32.302]);
    expect(decodeURI(String(own.getFirstPropertyValue('url')))).toBe(event.url);
    const alarms = own.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('description'))).toEqual([
      event.title,
      event.title,
    ]);
  });

  it('brings any words through, in lines of 75 octets that are whole characters', () => {
    const words = fc.record({ title: anyText, location: anyText, description: anyText });
    fc.assert(
      fc.property(words, ({ title, location, description }) => {
        const file = writeCalendarFile({ ...event, title, location, description });
        expect(file).toMatch(/\r\n$/);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) {
          const bytes = new TextEncoder().encode(line);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(
            line,
          );
        }
        const said = (name: string) =>
          unescaped(unfolded(file).find((line) => line.startsWith(name)) ?? '');
        expect(said('SUMMARY;')).toBe(plain(title));
        expect(said('LOCATION;')).toBe(plain(location));
        expect(said('DESCRIPTION;')).toBe(plain(description));
        read(file);
      }),
      { numRuns: 1000 },
    );
  });

  it('cancels with the sequence it is given, and reminds of nothing', () => {
    const { calendar, appointment } = read(
      writeCalendarFile({ ...event, sequence: 3, status: 'CANCELLED' }),
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(appointment.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(appointment.sequence).toBe(3);
    expect(appointment.component.getAllSubcomponents('valarm')).toEqual([]);
  });

  it.each([
    { sequence: -1 },
    { sequence: 1.5 },
    { minutes: 0 },
    { alarms: [-5] },
    { uid: '' },
    { stamp: '2026-11-20T10:15:30' },
    { start: { date: '2026-02-30', time: '09:00' } },
    { start: { date: '2026-11-29', time: '9:00' } },
  ])('refuses %j', (wrong) => {
    expect(() => writeCalendarFile({ ...event, ...wrong })).toThrow(RangeError);
  });
});

describe.each(['Africa/Cairo', 'UTC', 'Asia/Riyadh', 'America/New_York'])('read in %s', (zone) => {
  const own = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });
  afterAll(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it.each(['2025-04-25', '2025-10-31', '2026-04-24', '2026-10-30', '2027-04-30', '2027-10-29'])(
    'starts at the same instant at each half hour around the change of %s',
    (date) => {
      // Proof by the engine that the clock changes at the midnight that begins the day.
      const midnight = Date.parse(toInstant({ date, time: '12:00' })) - 12 * HOUR;
      expect(offsetAt(midnight + 2 * HOUR)).not.toBe(offsetAt(midnight - 2 * HOUR));
      for (const day of [addDays(date, -1), date, addDays(date, 1)]) {
        for (let half = 0; half < 48; half += 1) {
          const time = new Date(half * HOUR * 0.5).toISOString().slice(11, 16);
          for (const minutes of [20, 150]) {
            const start = startsAt({ date: day, time }, minutes);
            expect(start, `${day} ${time}`).toBe(Date.parse(toInstant({ date: day, time })));
          }
        }
      }
    },
  );

  it('starts at the same instant on any day', () => {
    const start = fc.record({
      date: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2015-01-01', days)),
      time: fc
        .integer({ min: 0, max: 24 * 60 - 1 })
        .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
    });
    fc.assert(
      fc.property(start, (at) => {
        expect(startsAt(at)).toBe(Date.parse(toInstant(at)));
      }),
      { numRuns: 500 },
    );
  });
});

function offsetAt(instant: number): string | undefined {
  return new Intl.DateTimeFormat('en', { timeZone: 'Africa/Cairo', timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
}

function change(kind: string, day: string, from: string, to: string, name: string): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${day}T000000`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `TZNAME:${name}`,
    `END:${kind}`,
  ];
}

function reminder(trigger: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION;LANGUAGE=ar:${event.title}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
}

function unfolded(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

/** Told apart from the code: by the grammar of the standard, one pair after the other. */
function unescaped(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\\(.)/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark));
}

/** What a calendar may hold of a text. */
function plain(text: string): string {
  return [...text.replaceAll('\r\n', '\n')]
    .map((character) => (/^[\r\u0085\u2028\u2029]$/.test(character) ? '\n' : character))
    .map((character) => (/^[\uD800-\uDFFF]$/.test(character) ? '\uFFFD' : character))
    .filter((character) => /^[\t\n]$/.test(character) || !/^\p{Cc}$/u.test(character))
    .join('');
}
