import type { Appointment, Office, Slot, Text, Visit } from '@fanar/contract';
import type { SummaryRow } from '@fanar/elements/summary-list';
import type { BookingSpeech } from './booking-speech.js';

/** What there is to say of a slot, held or booked. */
export interface SlotFacts {
  readonly slot: Slot;
  readonly office?: Office | undefined;
  /** Absent where what it is for stands elsewhere on the screen. */
  readonly titles?: readonly Text[] | undefined;
  readonly visit?: Visit | undefined;
  /** Reference of the application that it belongs to. */
  readonly application?: string | undefined;
}

/** What for, when, where and how, as rows of a summary list. */
export function slotRows(
  speech: BookingSpeech,
  { slot, office, titles, visit, application }: SlotFacts,
): readonly SummaryRow[] {
  const { say, words, date, time } = speech;
  const { mode = 'in-person', people = 1 } = visit ?? {};
  const row = (id: string, value: string | readonly string[]): SummaryRow => ({
    id,
    label: say(`booking:${id}`),
    value,
  });
  return [
    ...(titles?.length ? [row('service', titleWords(speech, titles, visit))] : []),
    row('date', date(slot.date, 'full')),
    row('time', time(slot.time)),
    row('duration', say('booking:minutes', { count: slot.minutes })),
    ...(people > 1 ? [row('people', say('booking:people-count', { count: people }))] : []),
    ...(mode === 'in-person' ? [] : [row('mode', say(`booking:mode-${mode}`))]),
    ...(office ? [row('office', words(office.title))] : []),
    ...(office && isVisited(mode) ? [row('address', words(office.address))] : []),
    ...(office?.phone ? [{ ...row('phone', office.phone), isolate: 'ltr' as const }] : []),
    ...(application ? [{ ...row('application', application), isolate: 'ltr' as const }] : []),
  ];
}

/** Whether people go to the office. */
export function isVisited(mode: NonNullable<Visit['mode']>): boolean {
  return mode === 'in-person' || mode === 'mobile-unit';
}

/** «تجديد رخصة تسيير», «تجديد رخصة تسيير (مرتان)»: each service, and how often. */
export function titleWords(
  { say, words }: BookingSpeech,
  titles: readonly Text[],
  visit: Visit | undefined,
): readonly string[] {
  return titles.map((title, at) => {
    const { count = 1 } = visit?.services[at] ?? {};
    return count > 1 ? say('booking:times-over', { title: words(title), count }) : words(title);
  });
}

/** Until when it can be changed, or that it cannot any more; nothing where it is over. */
export function policyWords(
  { say, when }: BookingSpeech,
  { changeable, changeUntil, status }: Appointment,
): string | undefined {
  if (status !== 'booked') return undefined;
  if (!changeable) return say('booking:change-late');
  return changeUntil
    ? say('booking:change-until', { when: when(changeUntil) })
    : say('booking:change-free');
}
