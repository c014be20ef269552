import type { Appointment, Language } from '@fanar/contract';
import { saveBlob } from '../service-form/receipt/save-file.js';
import { isVisited, titleWords } from './appointment-rows.js';
import type { BookingSpeech } from './booking-speech.js';

/** A day and an hour before. */
const ALARMS = [24 * 60, 60];
const TYPE = 'text/calendar;charset=utf-8';

export interface CalendarFileOptions {
  readonly language: Language;
  /** Page that opens the appointment, without its key: whoever gets the file can open it. */
  readonly url?: string | undefined;
  /** Default: now. */
  readonly stamp?: Date;
}

/** An appointment as a file for any calendar, with what to bring. The writer is fetched at need. */
export async function calendarFileOf(
  speech: BookingSpeech,
  appointment: Appointment,
  { language, url, stamp = new Date() }: CalendarFileOptions,
): Promise<string> {
  const { writeCalendarFile } = await import('@fanar/egypt/calendar-file');
  const { reference, revision, status, office, slot, visit } = appointment;
  const { say, words } = speech;
  const isThere = isVisited(visit.mode ?? 'in-person');
  const names = titleWords(speech, appointment.titles, visit).join(say('booking:and'));
  return writeCalendarFile({
    uid: `${reference}@fanar`,
    sequence: revision,
    stamp,
    start: slot,
    minutes: slot.minutes,
    title: say('booking:calendar-title', { title: names, office: words(office.title) }),
    description: descriptionOf(speech, appointment),
    language,
    alarms: ALARMS,
    status: status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    ...(isThere && {
      location: `${words(office.title)}${say('booking:and')}${words(office.address)}`,
    }),
    ...(isThere && office.place && { place: office.place }),
    ...(url && { url }),
  });
}

/** Gives the citizen the file. */
export async function saveCalendarFile(
  speech: BookingSpeech,
  appointment: Appointment,
  options: CalendarFileOptions,
): Promise<void> {
  const file = await calendarFileOf(speech, appointment, options);
  saveBlob(`${appointment.reference}.ics`, new Blob([file], { type: TYPE }));
}

function descriptionOf(
  { say, words }: BookingSpeech,
  { reference, evidence }: Appointment,
): string {
  const papers = evidence.map(
    ({ title, original }) =>
      `- ${words(title)}${original ? ` (${say('booking:bring-original')})` : ''}`,
  );
  return [
    `${say('booking:reference')}: ${reference}`,
    ...(papers.length > 0 ? [`${say('booking:bring-heading')}:`, ...papers] : []),
  ].join('\n');
}
